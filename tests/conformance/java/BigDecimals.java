import java.math.*;
import java.util.*;

/**
 * Pairs of BigDecimals and what Java makes of them, a line each: both, their sum, difference, product, the quotient of Pig's scale and the one of
 * DECIMAL128 (empty where the divisor is 0), how they compare, and of the first its whole part, int, long, and the bits of its float and double. Then
 * texts, and what they are as a BigDecimal. Writes bigdecimals.tsv to standard output.
 */
public class BigDecimals {
    private static final Random random = new Random(11);

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            BigDecimal a = value(), b = i % 10 == 0 ? a.setScale(a.scale() + random.nextInt(4)) : value();
            boolean zero = b.signum() == 0;
            int scale = Math.max(6, a.scale() + b.precision() + 1);
            Object[] cells = {
                a, b, a.add(b), a.subtract(b), a.multiply(b), zero ? "" : a.divide(b, scale, RoundingMode.HALF_UP),
                zero ? "" : a.divide(b, MathContext.DECIMAL128), a.compareTo(b), a.toBigInteger(), a.intValue(), a.longValue(),
                Float.floatToRawIntBits(a.floatValue()), Double.doubleToRawLongBits(a.doubleValue()),
            };
            StringJoiner line = new StringJoiner("\t");
            for (Object cell : cells) line.add(cell.toString());
            lines.append(line).append('\n');
        }
        String[] texts = {
            "", "+", "-", ".", "1.", ".5", "+1.50", "-0.00", "1e", "1e+", "e5", "1e5.", "1_0", " 1", "1 ", "0x1", "NaN", "--1", "1.2.3", "1e+-5",
            "1e2147483647", "1e2147483648", "1e-2147483647", "1e-2147483648", "1.5e2147483649", "1e99999999999", "1e0000000000005", "-1E+2", "1,5",
            "\u0663.\u0664e1", "00012.500", "0e-8", "0E+3", "1d", "9e-7", "0.0000001", "0.000001",
        };
        for (String text : texts) {
            String value;
            try {
                value = new BigDecimal(text).toString();
            } catch (NumberFormatException e) {
                value = "!";
            }
            lines.append(text).append('\t').append(value).append('\n');
        }
        System.out.print(lines);
    }

    private static BigDecimal value() {
        BigInteger unscaled = switch (random.nextInt(8)) {
            case 0 -> BigInteger.valueOf(random.nextInt(21) - 10);
            case 1 -> BigInteger.valueOf(random.nextInt(20001) - 10000);
            case 2 -> BigInteger.TEN.pow(random.nextInt(40)).multiply(BigInteger.valueOf(random.nextInt(19) - 9));
            case 3 -> BigInteger.valueOf(random.nextLong());
            case 4 -> new BigInteger(random.nextInt(300), random).negate();
            case 5 -> BigInteger.TEN.pow(random.nextInt(60)).subtract(BigInteger.valueOf(random.nextInt(3)));
            case 6 -> BigInteger.TEN.pow(36).add(BigInteger.valueOf(random.nextInt(1000) * 5L));
            default -> new BigInteger(random.nextInt(120), random);
        };
        int scale = switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 2;
            case 2 -> random.nextInt(12) - 3;
            case 3 -> random.nextInt(120) - 60;
            default -> random.nextInt(5);
        };
        return new BigDecimal(unscaled, scale);
    }
}
