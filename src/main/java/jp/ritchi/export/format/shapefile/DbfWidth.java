package jp.ritchi.export.format.shapefile;

import jp.ritchi.layer.AttributeType;

/** The type and the width of a column, as wide as the values it has seen. */
final class DbfWidth {
    private static final int DAY = 8;

    private final AttributeType type;
    private int length = 1;
    private int whole = 1;
    private int decimals;

    DbfWidth(AttributeType type) {
        this.type = type;
    }

    /** The letter by which dBASE names the type. */
    char letter() {
        return switch (type) {
            case INTEGER, NUMBER -> 'N';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
            default -> 'C';
        };
    }

    boolean isNumber() {
        return letter() == 'N';
    }

    void include(byte[] bytes) {
        if (!isNumber()) {
            length = Math.max(length, bytes.length);
            return;
        }
        int point = 0;
        while (point < bytes.length && bytes[point] != '.') {
            point++;
        }
        whole = Math.max(whole, point);
        decimals = Math.max(decimals, Math.max(0, bytes.length - point - 1));
    }

    /** In bytes, the same for every row. */
    int width() {
        return switch (letter()) {
            case 'N' -> decimals == 0 ? whole : whole + 1 + decimals;
            case 'D' -> DAY;
            case 'L' -> 1;
            default -> length;
        };
    }

    int decimals() {
        return isNumber() ? decimals : 0;
    }

    /** A number with as many decimals as the column has. */
    String aligned(String number) {
        if (decimals == 0) {
            return number;
        }
        int point = number.indexOf('.');
        int missing = decimals - (point < 0 ? 0 : number.length() - point - 1);
        return number + (point < 0 ? "." : "") + "0".repeat(missing);
    }
}
