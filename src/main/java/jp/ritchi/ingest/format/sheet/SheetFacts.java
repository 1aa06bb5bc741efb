package jp.ritchi.ingest.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.SafeXml;

/** What a sheet's XML says beside the cells: rows, hidden rows and columns, merged cells. */
final class SheetFacts implements SafeXml.Handler {
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_MERGES = 10_000;
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final List<String> merges = new ArrayList<>();
    private long rows;
    private long hiddenRows;
    private boolean hiddenColumns;

    long rows() {
        return rows;
    }

    long hiddenRows() {
        return hiddenRows;
    }

    boolean hiddenColumns() {
        return hiddenColumns;
    }

    /** Ranges such as A3:C3, at most ten thousand. */
    List<String> merges() {
        return merges;
    }

    /** Ranges over several columns that lie in one row only. */
    List<String> mergesInRow(long row) {
        return merges.stream()
                .filter(range -> range.matches("[A-Z]+" + row + ":[A-Z]+" + row))
                .toList();
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "row" -> {
                rows++;
                hiddenRows += isTrue(element.getAttributeValue(null, "hidden")) ? 1 : 0;
                checkRow(element.getAttributeValue(null, "r"));
            }
            case "c" -> checkCell(element.getAttributeValue(null, "r"));
            case "col" -> hiddenColumns |= isTrue(element.getAttributeValue(null, "hidden"));
            case "mergeCell" -> {
                var range = element.getAttributeValue(null, "ref");
                if (range != null && merges.size() < MAX_MERGES) {
                    merges.add(range);
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name, String text) {}

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static void checkRow(String number) {
        if (number != null
                && (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) > MAX_ROW)) {
            throw outside(number);
        }
    }

    private static void checkCell(String address) {
        if (address == null) {
            return;
        }
        var cell = CELL.matcher(address);
        if (!cell.matches()) {
            throw outside(address);
        }
        int column = 0;
        for (char c : cell.group(1).toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        if (column > MAX_COLUMN || Integer.parseInt(cell.group(2)) > MAX_ROW) {
            throw outside(address);
        }
    }

    private static FileRefused outside(String address) {
        var shown = address.length() > 20 ? address.substring(0, 20) + "…" : address;
        return new FileRefused(
                "bad-workbook",
                "ブックが壊れています（セルの位置 " + shown + "）。Excel で開いて保存し直してください。",
                "The workbook is damaged (address of a cell "
                        + shown
                        + "). Open it in Excel and save it again.");
    }
}
