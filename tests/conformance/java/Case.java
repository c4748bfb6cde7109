import java.nio.charset.StandardCharsets;
import java.util.*;

/** Asks java.lang.String and Character for letters in the other case: java Case.java > case.tsv (text, capitals, small, head of a word, whether the capitals are equal but for case) */
public class Case {
    static final String[] WORDS = {
        "", "plain ASCII", "Stra\u00dfe", "\u0130stanbul", "\u0131\u0130iI", "\u039f\u0394\u039f\u03a3", "\u03a3", "a\u03a3", "\u03a3a", "a\u03a3\u03a3b", "\u039f\u0394\u039f\u03a3 \u0391\u03a3.", "\u0391\u03a3-\u03a3",
        "A\u03a31", "A\u0301\u03a3", "A\u03a3\u0301b", "1\u03a3", "\ufb03x", "\u017f\u212a\u212b", "\u01c4\u01c5\u01c6", "\u01cc", "\u10d0\u10e5", "\ud801\udc28\ud801\udc00", "\u1e9e\u00df", "\u00e9\u00c9\u00ff\u0178", "\u03c2\u03c3\u03a3",
        "K\u212ak", "s\u017fS", "\u0149x", "\ud83d\ude00A",
    };
    public static void main(String[] args) {
        List<String> texts = new ArrayList<>(List.of(WORDS));
        for (char c = 0x80; c < 0xD800; c++)
            if (String.valueOf(c).toUpperCase(Locale.ROOT).length() > 1) texts.add("a" + c + "b");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            String t = texts.get(i), other = t.toUpperCase(Locale.ROOT);
            char head = t.isEmpty() ? ' ' : Character.toTitleCase(t.charAt(0));
            out.append(t).append('\t').append(other).append('\t').append(t.toLowerCase(Locale.ROOT)).append('\t')
               .append(Character.isSurrogate(head) ? ' ' : head).append('\t').append(t.equalsIgnoreCase(other)).append('\n');
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8), 0, out.toString().getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
