package jp.ritchi.export.format.shapefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.Cp932;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Numbers;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.text.CutText;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** Values as the cells of a dBASE table can hold them; what changes is a remark. */
final class DbfCells {
    private static final int MOST_DECIMALS = 18;
    private static final int MOST_DIGITS = 30;

    private static final Remarks.Kind CUT =
            kind(
                    "text-cut",
                    "dBASE の列に入る 254 バイトを超える文字列を、文字の切れ目で切りました。",
                    "Texts longer than the 254 bytes of a column were cut between characters.");
    private static final Remarks.Kind NUMBER =
            kind(
                    "number-changed",
                    "dBASE の列に書けない数（桁が多すぎる、または数でない値）を、丸めたか空にしました。",
                    "Numbers that a column cannot hold were rounded or left empty.");
    private static final Remarks.Kind DAY =
            kind(
                    "day-left-out",
                    "西暦 1～9999 年でない日付を空にしました。",
                    "Days outside the years 1 to 9999 were left empty.");
    private static final Remarks.Kind EMPTY =
            kind(
                    "empty-text",
                    "空の文字列は、値なしと区別できません。",
                    "Empty texts cannot be told from absent ones.");
    private static final Remarks.Kind SPACE =
            kind(
                    "outer-space",
                    "文字列の両端の空白は、読むときに失われます。",
                    "Spaces around texts are lost to whoever reads them.");

    private final Remarks remarks;
    private final Cp932 cp932;
    private final FileWish wish;

    DbfCells(Remarks remarks, FileWish wish) {
        this.remarks = remarks;
        this.cp932 = new Cp932(remarks);
        this.wish = wish;
    }

    private static Remarks.Kind kind(String code, String ja, String en) {
        return new Remarks.Kind(code, new Text(ja, en));
    }

    /** The bytes of a value; none where it is absent or cannot be written. */
    byte @Nullable [] of(String cell, String row, Column column) {
        return switch (column.type()) {
            case INTEGER, NUMBER -> number(cell, row, column.name());
            case BOOLEAN -> ascii(cell.equals("true") ? "T" : "F");
            case DATE -> day(cell, row, column.name());
            default -> text(cell, row, column.name());
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte @Nullable [] number(String cell, String row, String column) {
        if (!Numbers.isNumber(cell)) {
            return leftOut(NUMBER, row, column, cell);
        }
        var number = new BigDecimal(cell);
        if (number.precision() - number.scale() > MOST_DIGITS) {
            return leftOut(NUMBER, row, column, cell);
        }
        var held = number;
        if (number.scale() > MOST_DECIMALS) {
            held = number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
            if (held.compareTo(number) != 0) {
                remarks.add(new Remarks.Remark(NUMBER, row, column, cell, held.toPlainString()));
            }
        }
        return ascii(held.toPlainString());
    }

    private byte @Nullable [] day(String cell, String row, String column) {
        return cell.length() == 10 ? ascii(cell.replace("-", "")) : leftOut(DAY, row, column, cell);
    }

    private byte @Nullable [] leftOut(Remarks.Kind kind, String row, String column, String cell) {
        remarks.add(new Remarks.Remark(kind, row, column, cell, ""));
        return null;
    }

    private byte[] text(String cell, String row, String column) {
        if (cell.isEmpty()) {
            remarks.count(EMPTY);
        } else if (cell.charAt(0) == ' ' || cell.endsWith(" ")) {
            remarks.count(SPACE);
        }
        var fitted = wish.cp932() ? cp932.fit(cell, row, column) : cell;
        var bytes = fitted.getBytes(wish.charset());
        if (bytes.length <= CutText.DBASE) {
            return bytes;
        }
        var cut = CutText.of(fitted, CutText.DBASE, wish.charset());
        remarks.add(new Remarks.Remark(CUT, row, column, cell, cut));
        return cut.getBytes(wish.charset());
    }
}
