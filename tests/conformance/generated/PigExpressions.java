import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.apache.pig.ExecType;
import org.apache.pig.PigServer;
import org.apache.pig.data.*;

/**
 * Asks real Pig expressions, a line each, over the relation A that a LOAD statement makes: as many as it takes in one FOREACH, in one process.
 * Writes a line of answers for each, one a row with U+001F between, as DUMP prints a tuple of it; "!" where Pig refuses it or fails.
 * Arguments: the file with the LOAD statement, the file of expressions, the file to write.
 */
public class PigExpressions {
    private static String load;

    public static void main(String[] files) throws Exception {
        load = Files.readString(Path.of(files[0]));
        List<String> expressions = Files.readAllLines(Path.of(files[1]));
        try (PrintWriter out = new PrintWriter(files[2], "UTF-8")) {
            for (int at = 0; at < expressions.size(); at += 40) {
                for (String answer : ask(expressions.subList(at, Math.min(at + 40, expressions.size())))) out.print(answer + "\n");
                out.flush();
            }
        }
        System.exit(0);
    }

    private static List<String> ask(List<String> expressions) {
        StringBuilder query = new StringBuilder("B = FOREACH A GENERATE id");
        for (String expression : expressions) query.append(", ").append(expression);
        try {
            // A server parses all that it was ever told at every query, so each question has one of its own.
            PigServer server = new PigServer(ExecType.LOCAL, new Properties());
            server.registerQuery(load);
            server.registerQuery(query + ";");
            List<Tuple> rows = new ArrayList<>();
            for (Iterator<Tuple> i = server.openIterator("B"); i.hasNext(); ) rows.add(i.next());
            rows.sort(Comparator.comparingInt(r -> { try { return (Integer) r.get(0); } catch (Exception e) { throw new RuntimeException(e); } }));
            List<String> answers = new ArrayList<>();
            for (int e = 0; e < expressions.size(); e++) {
                StringBuilder cells = new StringBuilder();
                for (Tuple row : rows) {
                    if (cells.length() > 0) cells.append('\u001f');
                    cells.append(TupleFactory.getInstance().newTuple(row.get(e + 1)).toString().replace("\t", "\\t").replace("\n", "\\n"));
                }
                answers.add(cells.toString());
            }
            return answers;
        } catch (Throwable failed) {
            if (expressions.size() == 1) return List.of("!");
            int half = (expressions.size() + 1) / 2;
            List<String> answers = new ArrayList<>(ask(expressions.subList(0, half)));
            answers.addAll(ask(expressions.subList(half, expressions.size())));
            return answers;
        }
    }
}
