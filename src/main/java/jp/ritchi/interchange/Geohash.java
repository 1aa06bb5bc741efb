package jp.ritchi.interchange;

/** The public geohash of a position with nine characters, a cell of about five metres. */
final class Geohash {
    private static final String ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 9;
    private static final int BITS = 5;

    private Geohash() {}

    static String of(double lon, double lat) {
        double[] low = {-180, -90};
        double[] high = {180, 90};
        double[] value = {lon, lat};
        var hash = new StringBuilder();
        for (int i = 0, axis = 0; i < LENGTH; i++) {
            int letter = 0;
            for (int bit = 0; bit < BITS; bit++, axis = 1 - axis) {
                double middle = (low[axis] + high[axis]) / 2;
                boolean upper = value[axis] >= middle;
                letter = letter << 1 | (upper ? 1 : 0);
                (upper ? low : high)[axis] = middle;
            }
            hash.append(ALPHABET.charAt(letter));
        }
        return hash.toString();
    }
}
