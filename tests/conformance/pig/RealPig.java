import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.apache.pig.ExecType;
import org.apache.pig.PigServer;
import org.apache.pig.impl.PigContext;
import org.apache.pig.tools.grunt.GruntParser;

/**
 * Runs Pig scripts one after another in one process, from the working directory: what NAME.pig prints goes to NAME.out, and why it failed to
 * NAME.err. A process for each would take minutes.
 */
public class RealPig {
    public static void main(String[] scripts) throws Exception {
        PrintStream console = System.out;
        for (String script : scripts) {
            String name = script.replaceFirst("\\.pig$", "");
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            String error = null;
            try (PrintStream out = new PrintStream(printed, true, "UTF-8")) {
                System.setOut(out);
                PigContext context = new PigContext(ExecType.LOCAL, new Properties());
                String text = context.doParamSubstitution(
                    new BufferedReader(new StringReader(Files.readString(Path.of(script)))), null, null);
                GruntParser grunt = new GruntParser(new StringReader(text), new PigServer(context));
                grunt.setInteractive(false);
                if (grunt.parseStopOnError(false)[1] > 0) error = "a job failed";
            } catch (Throwable e) {
                StringBuilder causes = new StringBuilder();
                for (Throwable t = e; t != null; t = t.getCause())
                    causes.append(t.getClass().getSimpleName()).append(": ").append(t.getMessage()).append('\n');
                error = causes.toString();
            } finally {
                System.setOut(console);
            }
            Files.write(Path.of(name + ".out"), printed.toByteArray());
            if (error != null) Files.writeString(Path.of(name + ".err"), error);
        }
        System.exit(0);
    }
}
