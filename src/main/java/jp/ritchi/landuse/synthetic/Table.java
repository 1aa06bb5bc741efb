package jp.ritchi.landuse.synthetic;

/** A CSV file in the making; cells are chosen so that only shapes need quotes. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    /** Several cells at once, as they are written. */
    record Cells(String text) {}

    Table(String header) {
        text.append(header).append('\n');
    }

    void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(written(cells[i]));
        }
        text.append('\n');
    }

    private static String written(Object cell) {
        if (cell instanceof Cells several) {
            return several.text();
        }
        var one = String.valueOf(cell);
        return one.contains(",") ? "\"" + one + "\"" : one;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
