package jp.ritchi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String TEXT = "地点,値\r\n髙﨑①㈱Ⅱ～,1\r\n\"二, 行\n目\",\r\n";

    @TempDir Path folder;

    private List<CsvRow> read(byte[] bytes) throws IOException {
        var rows = new ArrayList<CsvRow>();
        CsvFile.read(Files.write(folder.resolve("f.csv"), bytes), rows::add);
        return rows;
    }

    private FileRefused refusal(byte[] bytes) {
        return catchThrowableOfType(FileRefused.class, () -> read(bytes));
    }

    private FileRefused refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isTheText(List<CsvRow> rows) {
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).text("地点")).isEqualTo("髙﨑①㈱Ⅱ～");
        assertThat(rows.get(1).text("地点")).isEqualTo("二, 行\n目");
        assertThat(rows.get(1).find("値")).isEmpty();
    }

    @Test
    void utf8IsReadWithAndWithoutMark() throws IOException {
        isTheText(read(TEXT.getBytes(StandardCharsets.UTF_8)));
        isTheText(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void cp932IsToldByItsBytes() throws IOException {
        isTheText(read(TEXT.getBytes(CP932)));
    }

    @Test
    void characterCutInTwoIsReportedWithItsLine() {
        byte[] utf8 = "地点\n東広島\n菊陽町".getBytes(StandardCharsets.UTF_8);
        var refused = refusal(Arrays.copyOf(utf8, utf8.length - 1));
        assertThat(refused.slug()).isEqualTo("bad-encoding");
        assertThat(refused.sentence().ja()).startsWith("3 行目");
        byte[] cp932 = "a\nb\n菊陽町".getBytes(CP932);
        var cut = refusal(Arrays.copyOf(cp932, cp932.length - 1));
        assertThat(cut.slug()).isEqualTo("bad-encoding");
        assertThat(cut.sentence().en()).startsWith("Line 3");
    }

    @Test
    void tenThousandColumnsAreRefused() {
        var header = new StringBuilder("c0");
        for (int i = 1; i < 10_000; i++) {
            header.append(",c").append(i);
        }
        assertThat(refusal(header.toString()).slug()).isEqualTo("too-many-columns");
    }

    @Test
    void cellOfOneMegabyteIsRefused() {
        assertThat(refusal("a\n" + "x".repeat(1 << 20) + "\n").slug()).isEqualTo("cell-too-long");
    }

    @Test
    void quoteThatNeverClosesIsRefusedBeforeTheWholeFileIsInMemory() {
        assertThat(refusal("a\n\"" + "x\n".repeat(3_000_000)).slug()).isEqualTo("record-too-long");
    }

    @Test
    void brokenQuotingIsRefused() {
        assertThat(refusal("a,b\n\"x\"y,2\n").slug()).isEqualTo("bad-csv");
        assertThat(refusal("a,b\n1,\"x").slug()).isEqualTo("bad-csv");
    }

    @Test
    void binaryIsRefused() {
        assertThat(refusal(new byte[] {'a', 0, 'b'}).slug()).isEqualTo("not-text");
    }

    @Test
    void rowWithTooFewCellsIsRefusedWithItsNumber() {
        var refused = refusal("a,b\n1,2\n1\n");
        assertThat(refused.slug()).isEqualTo("wrong-cell-count");
        assertThat(refused.sentence().en()).startsWith("Row 3 has 1 cells");
    }

    @Test
    void sameColumnTwiceAndEmptyFileAreRefused() {
        assertThat(refusal("a,a\n").slug()).isEqualTo("duplicate-column");
        assertThat(refusal("").slug()).isEqualTo("empty-file");
    }
}
