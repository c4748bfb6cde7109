import java.util.regex.*;
import java.nio.file.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Asks java.util.regex for what each pattern finds in each text: java Regex.java > regex.tsv */
public class Regex {
    static final String[] PATTERNS = {
        "a", "abc", "a|b", "(a)(b)?", "(?:ab)+", "a*", "a+?", "a{2}", "a{2,}", "a{1,2}+a", "a++b", "(a|ab)(c|bcd)(d*)", "[abc]+", "[^abc]+", "[a-c&&[^b]]+",
        "[a-d[m-p]]+", "[a-z&&[def]]", "[a-z&&[^m-p]]+", "[\\w&&[^\\d]]+", "\\d+", "\\D+", "\\w+", "\\W+", "\\s+", "\\S+", "\\h", "\\v", "\\R", "\\bfoo\\b",
        "^a", "a$", "(?m)^a", "(?m)a$", "(?s)a.b", "a.b", "(?i)ABC", "(?i)[a-c]+", "(?i)\u00e4", "(?iu)\u00c4", "(?x)a b # comment\n c", "\\Qa.b\\E+", "\\Qa.b", "\\t|\\n",
        "\\x41", "\\u0041", "\\x{1F600}", "\\0101", "\\p{Alpha}+", "\\p{Upper}+", "\\p{L}+", "\\P{L}+", "\\p{Punct}+", "\\p{IsLatin}+", "\\p{Lu}", "\\p{javaLowerCase}+",
        "(?<y>\\d{4})-(?<m>\\d\\d)", "(\\w)\\1", "(?<c>.)\\k<c>", "(a)?b\\1", "(?=a)\\w", "(?!a)\\w", "(?<=a)b", "(?<!a)b", "(?>a+)b", "(?i:a)b", "(a(?i)b)c", "x*", "",
        "\\.", "[.]", "[\\]]", "[]a]", "[a\\-z]", "[-a]", "[a-]", "a\\$", "\\A\\w", "\\w\\z", "\\w\\Z", "[\\p{L}&&[^a-z]]+", "[^\\d\\s]+", "((a)(b)(c)(d)(e)(f)(g)(h)(i)(j)?)\\11",
        "(", ")", "[a", "a{2,1}", "*a", "\\y", "\\p{Foo}", "(?<1>a)", "a**", "(?z)a", "a{", "\\", "(?<n>a)(?<n>b)", "\\k<q>", "[b-a]",
        "[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}.*", "([a-z]+)[.][a-z]", ".*(bot|oo).*", "a|b$", "(a|b)$", "^a|b", "^(foo|ABC).*$", "[^a-z]$", "b.$", "\\s$", "x?y?$", "\\S.*\\d$",
        ".{3}", ".{2,4}?b", "[a-z]{1,100}", "(a{30}){30}", "[+\\-.]+", "[*-/]", "a\\_b", "[a^b]+", "[\\^a]+", "a\\ ?b", "(?:(?:a))b?", "\\\"|'", "a$b", "a^b", "()a", "(|a)b", "a||b", "[$|]", "\\r?\\n",
    };
    static final String[] TEXTS = {
        "", "a", "abc", "aaab", "abcd", "foo bar", "ABC abc", "a.b", "a\nb", "a\r\nb", "2024-11-30 x", "\u00e4\u00c4\u00df", "mdef-xyz_9", "aab\n", "tab\there", "\ud83d\ude00!",
        "abcdefghijj", "foofoo foo", "A1 b2\u00a0c3", "]a-$",
        "aab\r\n", "b\u2028", "x\u000by", "2024-02-30T10:00", "a'b\"c",
    };
    static String esc(String s) {
        if (s == null) return "\\N";
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray())
            if (c == '\\') b.append("\\\\"); else if (c == '\t') b.append("\\t"); else if (c == '\n') b.append("\\n"); else if (c == '\r') b.append("\\r"); else b.append(c);
        return b.toString();
    }
    public static void main(String[] args) throws Exception {
        StringBuilder out = new StringBuilder();
        for (String p : PATTERNS) {
            Pattern c;
            try { c = Pattern.compile(p); }
            catch (PatternSyntaxException e) { out.append(esc(p)).append("\tERROR\n"); continue; }
            for (String t : TEXTS) {
                Matcher m = c.matcher(t);
                List<String> groups = new ArrayList<>();
                boolean found = m.find();
                if (found) for (int i = 0; i <= m.groupCount(); i++) groups.add(esc(m.group(i)));
                out.append(esc(p)).append('\t').append(esc(t)).append('\t').append(c.matcher(t).matches()).append('\t').append(found ? String.join("\u0001", groups) : "-")
                   .append('\t').append(esc(c.matcher(t).replaceAll("<$0>"))).append('\t').append(esc(String.join("\u0002", t.split(p, -1)))).append('\n');
            }
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
