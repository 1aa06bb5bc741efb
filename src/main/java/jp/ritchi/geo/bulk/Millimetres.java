package jp.ritchi.geo.bulk;

/** The precision in which distances are compared and kept. */
final class Millimetres {
    private Millimetres() {}

    static double round(double metres) {
        return Math.round(metres * 1_000) / 1_000.0;
    }
}
