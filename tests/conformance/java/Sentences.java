import java.text.BreakIterator;
import java.util.*;

/** Writes sentences.tsv: random texts of a fixed seed, and the words and sentences that Java's BreakIterator finds in them, bars between. */
public class Sentences {
    private static final String[] PARTS = {
        "a", "tea", "Tea", "É", "ü", "1", "23", "a", "b", "C", " ", " ", " ", ". ", ".", ", ", "! ", "? ", "!", "a-b", "it's", "\"", ",", ":", ";", "(a",
        "b)", "$5", "50%", "#tag", "a_b", "@me", "a/b", "日本", "ひら", "カタ", "。", "  ", " & ", " - ", " + ", "e.g. ", "3.5", "x-y", "C.", "d. ",
    };

    public static void main(String[] args) {
        Random random = new Random(7);
        for (int n = 0; n < 1500; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 2 + random.nextInt(7); i > 0; i--) text.append(PARTS[random.nextInt(PARTS.length)]);
            text.append("z");
            String t = text.toString();
            System.out.println(t + "\t" + parts(BreakIterator.getWordInstance(Locale.US), t) + "\t" + parts(BreakIterator.getSentenceInstance(Locale.US), t));
        }
    }

    private static String parts(BreakIterator breaks, String text) {
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) parts.add(text.substring(from, to));
        return String.join("|", parts);
    }
}
