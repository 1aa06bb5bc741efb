package jp.ritchi.ingest.format.dbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbfFileTest extends DbfTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @TempDir Path folder;

    @Test
    void everyTypeOfShapefilesIsRead() throws IOException {
        var file =
                open(
                        new DbfBytes(UTF_8)
                                .field("name", 'C', 12, 0)
                                .field("lots", 'N', 10, 0)
                                .field("area", 'N', 12, 3)
                                .field("share", 'F', 20, 10)
                                .field("open", 'L', 1, 0)
                                .field("since", 'D', 8, 0)
                                .row("菊陽", "42", "1234.500", "1.5e+003", "T", "20240229")
                                .row("", "", "", "", "?", "")
                                .row(" a ", "-7", "-0.001", "2", "n", "00000000")
                                .row("", "****", "************", "\0\0", " ", "        ")
                                .bytes());
        assertThat(file.fields())
                .containsExactly(
                        new SourceField("name", FieldKind.TEXT),
                        new SourceField("lots", FieldKind.INTEGER),
                        new SourceField("area", FieldKind.NUMBER),
                        new SourceField("share", FieldKind.NUMBER),
                        new SourceField("open", FieldKind.BOOLEAN),
                        new SourceField("since", FieldKind.DATE));
        assertThat(values(file))
                .containsExactly(
                        List.of("菊陽", 42L, 1234.5, 1500.0, true, LocalDate.of(2024, 2, 29)),
                        Arrays.asList(null, null, null, null, null, null),
                        Arrays.asList(" a", -7L, -0.001, 2.0, false, null),
                        Arrays.asList(null, null, null, null, null, null));
        assertThat(notes(file)).isEmpty();
        assertThat(file.remarks()).isEmpty();
    }

    @Test
    void valuesThatAreNoneAreReportedByRecordAndField() throws IOException {
        var file =
                open(
                        new DbfBytes(UTF_8)
                                .field("n", 'N', 6, 0)
                                .field("d", 'D', 8, 0)
                                .field("l", 'L', 1, 0)
                                .row("1", "20240101", "y")
                                .row("12a", "20241301", "x")
                                .bytes());
        assertThat(values(file).get(1)).containsOnlyNulls();
        var notes = notes(file);
        assertThat(codes(notes)).containsOnly("unreadable-value").hasSize(3);
        assertThat(notes).extracting(ImportIssue::row).containsOnly(2);
        assertThat(notes).extracting(ImportIssue::place).containsExactly("n", "d", "l");
        assertThat(notes.get(0).message().en()).contains("12a").contains("whole number");
        assertThat(notes.get(1).message().en()).contains("20241301");
    }

    @Test
    void everyDigitSurvives() throws IOException {
        var table =
                new DbfBytes(UTF_8)
                        .field("id", 'N', 18, 0)
                        .field("big", 'N', 20, 0)
                        .field("x", 'N', 24, 15)
                        .field("money", 'N', 24, 4)
                        .field("odd", 'N', 8, 0);
        var noise = new BigDecimal(135.12345678901234).setScale(15, RoundingMode.HALF_EVEN);
        table.row(
                "999999999999999999",
                "12345678901234567890",
                noise.toPlainString(),
                "123456789012345.6789",
                "1.5");
        var row = values(open(table.bytes())).get(0);
        assertThat(row)
                .containsExactly(
                        999999999999999999L,
                        new BigDecimal("12345678901234567890"),
                        135.12345678901234,
                        new BigDecimal("123456789012345.6789"),
                        1.5);
    }

    @Test
    void numbersAndTextsSurvive() throws IOException {
        var random = new SplittableRandom(5);
        var table = new DbfBytes(CP932).field("数", 'N', 24, 10).field("字", 'C', 60, 0);
        var expected = new ArrayList<List<Object>>();
        for (int i = 0; i < 500; i++) {
            double number = Math.round((random.nextDouble() - 0.5) * 1e9) / 1e4;
            var text = text(random);
            table.row(BigDecimal.valueOf(number).toPlainString(), text);
            expected.add(List.of(number, text));
        }
        var file = open(table.bytes());
        assertThat(file.charset().charset()).isEqualTo(CP932);
        assertThat(values(file)).isEqualTo(expected);
    }

    private static String text(SplittableRandom random) {
        var letters = "あ髙①㈱～東ｱabc 0ー園";
        var text = new StringBuilder("町");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.append("丁").toString();
    }

    @Test
    void textEndsAtANul() throws IOException {
        var table = new DbfBytes(UTF_8).field("n", 'C', 8, 0);
        var file =
                open(table.row(' ', "ab\0\0cd".getBytes()).row(' ', "\0\0\0\0".getBytes()).bytes());
        assertThat(values(file)).containsExactly(List.of("ab"), Arrays.asList((Object) null));
    }

    @Test
    void fieldsThatAreNotTakenAreNamed() throws IOException {
        var table = new DbfBytes(UTF_8).field("a", 'M', 10, 0).field("b", 'I', 4, 0);
        table.field("c", '@', 8, 0).field("d", 'C', 2, 0).row("", "", "", "ok");
        var file = open(table.bytes());
        assertThat(file.fields()).extracting(SourceField::name).containsExactly("d");
        assertThat(codes(file.remarks()))
                .containsExactly("field-not-taken", "field-not-taken", "field-not-taken");
        assertThat(values(file)).containsExactly(List.of("ok"));
    }

    @Test
    void namesThatAreTheSameOrCutStayApart() throws IOException {
        var table = new DbfBytes(UTF_8).field("同じ", 'C', 1, 0).field("同じ", 'C', 1, 0);
        table.field("とても長い名前", 'C', 1, 0).field("", 'C', 1, 0);
        var file = open(table.row("1", "2", "3", "4").bytes());
        assertThat(file.fields())
                .extracting(SourceField::name)
                .containsExactly("同じ", "同じ_2", "とても", "field4");
        assertThat(codes(file.remarks()))
                .containsExactly("name-twice", "name-cut", "name-unreadable");
    }

    @Test
    void deletedRecordsAreMarked() throws IOException {
        var table = new DbfBytes(UTF_8).field("n", 'C', 2, 0).row("a").row('*', "b".getBytes());
        var file = open(table.row("c").bytes());
        assertThat(file.records()).isEqualTo(3);
        assertThat(file.deleted()).isOne();
        assertThat(codes(file.remarks())).containsExactly("deleted-records");
    }

    @Test
    void absurdCountOfRecordsIsReportedAndBounded() throws IOException {
        var bytes = named(UTF_8, "a", "b").bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1);
        var file = open(bytes);
        assertThat(file.records()).isEqualTo(2);
        assertThat(values(file)).hasSize(2);
        assertThat(codes(file.remarks())).containsExactly("dbf-too-short");
    }

    @ParameterizedTest
    @CsvSource({"8,0", "8,32", "8,65535", "10,0", "10,1", "10,5"})
    void lengthsThatDoNotFitAreRefused(int at, int value) {
        var bytes = named(UTF_8, "a", "b").bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        assertThat(catchThrowableOfType(FileRefused.class, () -> open(bytes)).slug())
                .isEqualTo("bad-dbf");
    }

    @Test
    void damagedTablesNeverFailInAnotherWay() throws IOException {
        var good =
                new DbfBytes(CP932)
                        .field("名", 'C', 10, 0)
                        .field("n", 'N', 12, 3)
                        .field("d", 'D', 8, 0)
                        .row("東広島市", "12.5", "20240101")
                        .row("a", "1e5", "")
                        .bytes();
        var random = new SplittableRandom(11);
        int refused = 0;
        int read = 0;
        for (int round = 0; round < 1_000; round++) {
            var bytes = Arrays.copyOf(good, good.length - random.nextInt(4));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                values(open(bytes));
                read++;
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(read).isPositive();
    }
}
