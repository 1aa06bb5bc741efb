package jp.ritchi.ingest.format.dbf;

/**
 * One field as the header describes it.
 *
 * @param rawName bytes of its name up to the first NUL
 * @param type letter of the type
 * @param offset of its first byte in a record
 * @param length bytes
 */
record DbfField(byte[] rawName, char type, int offset, int length, int decimals) {
    /** The types that shapefiles have: text, numbers, dates and yes or no. */
    boolean isTaken() {
        return "CNFDL".indexOf(type) >= 0;
    }

    boolean isText() {
        return type == 'C';
    }

    boolean isNumber() {
        return type == 'N' || type == 'F';
    }

    DbfField withLayout(int newOffset, int newLength) {
        return new DbfField(rawName, type, newOffset, newLength, decimals);
    }
}
