package jp.ritchi.ingest.format.delimited;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Tables;
import jp.ritchi.ingest.table.OpenOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFormatTest {
    private static final Charset CP932 = Charset.forName("windows-31j");

    @TempDir Path folder;
    private final DelimitedFormat format = new DelimitedFormat();

    private Tables read(byte[] bytes) throws IOException {
        return Tables.read(format, folder, "一覧.csv", bytes);
    }

    private Tables read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private boolean recognises(byte[] bytes) throws IOException {
        return format.recognises(Tables.upload(folder, "x", bytes));
    }

    private String refusal(byte[] bytes) {
        return catchThrowableOfType(FileRefused.class, () -> read(bytes)).slug();
    }

    private String refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    @Test
    void totalsAndRemarksBelowTheTableAreKeptOutWithTheirRows() throws IOException {
        var tables = read("名称,経度,緯度,面積\nあ,132.4,34.4,1\nい,132.5,34.5,2\n合計,,,3\n※面積は概数\n");
        assertThat(tables.rows()).hasSize(4);
        assertThat(tables.rows().get(1).problem()).isNull();
        assertThat(tables.rows().get(2).problem().en()).contains("totals");
        assertThat(tables.rows().get(2).number()).isEqualTo(4);
        assertThat(tables.rows().get(3).problem().en()).contains("remark");
    }

    @Test
    void textComesAsItIsInEveryEncoding() throws IOException {
        var text = "コード,名称\r\n01224,髙﨑①㈱～\r\n,\"二,\"\"行\"\"\n目\"\r\n";
        for (var bytes :
                new byte[][] {
                    text.getBytes(UTF_8),
                    ("\uFEFF" + text).getBytes(UTF_8),
                    text.getBytes(CP932),
                    ("\uFEFF" + text.replace(',', '\t').replace("二\t", "二,")).getBytes(UTF_16LE)
                }) {
            assertThat(recognises(bytes)).isTrue();
            var tables = read(bytes);
            assertThat(tables.values(0)).containsEntry("コード", "01224").containsEntry("名称", "髙﨑①㈱～");
            assertThat(tables.values(1))
                    .containsEntry("コード", null)
                    .containsEntry("名称", "二,\"行\"\n目");
            assertThat(tables.rows().get(0).number()).isEqualTo(2);
            assertThat(tables.table().spatial()).isFalse();
            assertThat(tables.table().name()).isEqualTo("一覧");
        }
    }

    /** Only our own exports have an apostrophe that is not part of the text. */
    @Test
    void apostropheBeforeAFormulaIsTakenAwayFromOwnExportsAlone() throws IOException {
        var own =
                "id,name_ja,version,source_id,source_title_ja,source_licence,source_attribution_ja,synthetic\r\n"
                        + "a,\"'=1+1\",3,s,t,l,a,false\r\nb,\"''=1\",3,s,t,l,a,false\r\nc,\"'quoted'\",3,s,t,l,a,false\r\n";
        var tables = read(own);
        assertThat(tables.values(0)).containsEntry("name_ja", "=1+1");
        assertThat(tables.values(1)).containsEntry("name_ja", "'=1");
        assertThat(tables.values(2)).containsEntry("name_ja", "'quoted'");
        var foreign = read(own.replace("source_licence", "licence"));
        assertThat(foreign.values(0)).containsEntry("name_ja", "'=1+1");
        assertThat(foreign.values(1)).containsEntry("name_ja", "''=1");
    }

    @Test
    void charsetIsToldAndCanBeChosen() throws IOException {
        var upload = Tables.upload(folder, "f", "名\n東広島\n".getBytes(CP932));
        try (var file = format.open(upload, OpenOptions.NONE)) {
            assertThat(file.charset().orElseThrow().charset()).isEqualTo(CP932);
        }
        var chosen = new OpenOptions(UTF_8);
        var refused =
                catchThrowableOfType(FileRefused.class, () -> Tables.read(format, upload, chosen));
        assertThat(refused.slug()).isEqualTo("bad-encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"a;b#1;2#;", "a\tb#1\t2#TAB", "a,b#\"1;2\",2#-", "a|b#1|2#|"})
    void dividerIsToldByTheText(String header, String row, String said) throws IOException {
        var tables = read(header + "\n" + row + "\n");
        assertThat(tables.table().fields()).extracting(f -> f.name()).containsExactly("a", "b");
        assertThat(tables.codes().contains("divider")).isEqualTo(!said.equals("-"));
    }

    @Test
    void titlesAboveTheHeaderAreToldAndRowsKeepTheirNumbers() throws IOException {
        var tables = read("令和5年度 立地企業一覧,,\n\n※世界測地系,,\n番号,名称,備考\n1,A社,\n\n2,B社,x\n");
        assertThat(tables.table().fields())
                .extracting(f -> f.name())
                .containsExactly("番号", "名称", "備考");
        assertThat(tables.rows()).extracting(r -> r.number()).containsExactly(5L, 7L);
        assertThat(tables.codes()).containsExactly("rows-above-header");
        assertThat(tables.remarks().get(0).message().ja()).contains("4 行目", "令和5年度 立地企業一覧");
    }

    @Test
    void fileWithoutHeaderIsRefused() {
        assertThat(refusal("1,東広島,132.74,34.42\n2,西条,132.75,34.43\n")).isEqualTo("no-header");
    }

    @Test
    void raggedRowsAreFilledAndToldOrRefused() throws IOException {
        var tables = read("a,b,c\n1,2,3\n1\n1,2\n1,2,3,,\n1,2,3,4\n");
        assertThat(tables.rows()).hasSize(5);
        assertThat(tables.values(1)).containsEntry("a", "1").containsEntry("b", null);
        assertThat(tables.rows().get(3).problem()).isNull();
        assertThat(tables.rows().get(4).problem().en()).contains("4 cells");
        assertThat(tables.codes()).containsExactly("short-rows");
        assertThat(tables.remarks().get(0).message().en()).startsWith("2 rows");
        assertThat(tables.remarks().get(0).row()).isEqualTo(3);
    }

    @Test
    void columnsOfTheSameNameAndWithoutNameAreKeptApart() throws IOException {
        var tables = read("名称,名称,,名称 (2)\n1,2,3,4\n");
        assertThat(tables.table().fields())
                .extracting(f -> f.name())
                .containsExactly("名称", "名称 (3)", "列3", "名称 (2)");
        assertThat(tables.codes()).containsExactly("duplicate-column");
    }

    @Test
    void absurdFilesAreRefused() throws IOException {
        var wide = "c,".repeat(10_000) + "\n" + "1,".repeat(10_000) + "\n";
        assertThat(refusal(wide.replaceFirst("c", "d"))).isEqualTo("too-many-columns");
        assertThat(refusal("a,b\n1,\"" + "x\n".repeat(3_000_000))).isEqualTo("record-too-long");
        assertThat(refusal("a,b\n1,\"x\"y\n")).isEqualTo("bad-csv");
        assertThat(refusal("a,b\n1,\"x")).isEqualTo("bad-csv");
        byte[] cut = "町,村\n1,菊陽町".getBytes(UTF_8);
        assertThat(refusal(java.util.Arrays.copyOf(cut, cut.length - 1))).isEqualTo("bad-encoding");
        assertThat(refusal(new byte[] {'a', ',', 'b', '\n', 0, ',', 0})).isEqualTo("not-text");
        var tables = read("a,b\n1," + "x".repeat(1 << 20) + "\n2,3\n");
        assertThat(tables.rows().get(0).problem().en()).contains("1000000");
        assertThat(tables.rows().get(1).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "一行だけ",
                "{\"type\":\"FeatureCollection\"}",
                "<kml><a>1,2</a>\n<b>3,4</b></kml>",
                "読んでください。\nこれは、説明です。\n以上。\n",
                "%PDF-1.4\na,b\nc,d\n",
                "a,b\nc\u0001,d\n"
            })
    void otherTextIsNotTakenForCsv(String text) throws IOException {
        assertThat(recognises(text.getBytes(UTF_8))).isFalse();
    }

    @Test
    void tableInAnArchiveIsFound() throws IOException {
        var zip = Tables.zip(Map.of("data/a.txt", "a,b\n1,2\n".getBytes(UTF_8)));
        assertThat(recognises(zip)).isTrue();
        assertThat(Tables.read(format, folder, "x.zip", zip).values(0)).containsEntry("b", "2");
    }
}
