import java.util.*;

/** Floating numbers by their bits, and how Java prints them: what JavaNumbers must print too. Writes numbers.tsv to standard output. */
public class Numbers {
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1500;
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double value = switch (i % 6) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(1000000) / 100.0;
                case 2 -> Math.scalb(1.0, random.nextInt(2000) - 1050);
                case 3 -> (double) random.nextLong();
                case 4 -> Double.longBitsToDouble(random.nextLong() & 0xFFFFFFFFFFFFFL >>> random.nextInt(50));
                default -> Math.round(random.nextDouble() * 1e6) / 1e3 * random.nextInt(1000);
            };
            lines.append("double\t").append(Double.doubleToRawLongBits(value)).append('\t').append(value).append('\n');
        }
        for (int i = 0; i < count; i++) {
            float value = switch (i % 5) {
                case 0 -> Float.intBitsToFloat(random.nextInt());
                case 1 -> random.nextInt(1000000) / 100f;
                case 2 -> Math.scalb(1f, random.nextInt(270) - 145);
                case 3 -> (float) random.nextLong();
                default -> (float) random.nextInt();
            };
            lines.append("float\t").append(Float.floatToRawIntBits(value)).append('\t').append(value).append('\n');
        }
        System.out.print(lines);
    }
}
