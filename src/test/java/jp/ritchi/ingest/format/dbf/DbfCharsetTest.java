package jp.ritchi.ingest.format.dbf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbfCharsetTest extends DbfTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "utf8,UTF-8",
        "65001,UTF-8",
        "CP65001,UTF-8",
        "932,windows-31j",
        "SJIS,windows-31j",
        "Shift_JIS,windows-31j",
        "shift-jis,windows-31j",
        "CP932,windows-31j",
        "ms932,windows-31j",
        "Windows-31J,windows-31j",
        "ANSI 932,windows-31j",
        "EUC-JP,EUC-JP",
        "ISO-8859-1,ISO-8859-1",
        "88591,ISO-8859-1",
        "1252,windows-1252",
        "windows-1251,windows-1251",
        "IBM850,IBM850"
    })
    void wordsOfCpgFilesAreKnown(String word, String charset) {
        assertThat(CharsetNames.ofWord(word)).map(Charset::name).contains(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "UTF-16", "UTF-16LE", "42", "IBM037", "日本語"})
    void otherWordsAreNot(String word) {
        assertThat(CharsetNames.ofWord(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP"})
    void theCpgTellsTheCharset(String charset) throws IOException {
        var table = named(Charset.forName(charset), "菊陽町", "髙橋");
        if (!charset.equals("EUC-JP")) {
            table = named(Charset.forName(charset), "菊陽町", "髙橋①㈱～");
        }
        var file = open(table, charset);
        assertThat(file.charset().charset().name()).isEqualTo(charset);
        assertThat(file.charset().how().en()).contains(".cpg");
        assertThat(file.fields().get(0).name()).isEqualTo("名称");
        assertThat(values(file).get(0)).containsExactly("菊陽町");
        assertThat(file.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19,windows-31j", "123,windows-31j", "0,windows-31j"})
    void theLanguageDriverTellsTheCharset(int id, String charset) throws IOException {
        var file = open(named(CP932, "大津町").language(id).bytes());
        assertThat(file.charset().charset().name()).isEqualTo(charset);
        assertThat(file.charset().how().en())
                .contains(id == 0 ? "all values were read" : "language driver");
        assertThat(values(file)).containsExactly(List.of("大津町"));
    }

    @Test
    void aLabelThatTheTextsProveWrongIsNotFollowed() throws IOException {
        var file = open(named(CP932, "大津町", "合志市"), "UTF-8");
        assertThat(values(file)).containsExactly(List.of("大津町"), List.of("合志市"));
        assertThat(codes(file.remarks())).containsExactly("charset-contradicts");
        file = open(named(UTF_8, "大津町", "合志市"), "CP932");
        assertThat(values(file)).containsExactly(List.of("大津町"), List.of("合志市"));
        file = open(named(CP932, "大津町", "合志市").language(0x57).bytes());
        assertThat(values(file)).containsExactly(List.of("大津町"), List.of("合志市"));
    }

    @Test
    void whatAPersonChoosesCounts() throws IOException {
        var bytes = named(CP932, "大津町").bytes();
        var path = Files.write(folder.resolve("t.dbf"), bytes);
        var file = DbfFile.open(path, null, StandardCharsets.ISO_8859_1);
        assertThat(values(file).get(0)).containsExactly("\u0091å\u0092Ã\u0092¬");
    }

    @Test
    void westernTextIsNotTakenForJapanese() throws IOException {
        var table = new DbfBytes(StandardCharsets.ISO_8859_1).field("name", 'C', 20, 0);
        var file = open(table.row("México").row("Málaga").bytes());
        assertThat(values(file)).containsExactly(List.of("México"), List.of("Málaga"));
        assertThat(codes(file.remarks())).containsExactly("charset-unsure");
        assertThat(values(open(table.language(0x57).bytes())).get(0)).containsExactly("México");
    }

    @Test
    void aValueCutInTheMiddleOfACharacterIsReported() throws IOException {
        for (var charset : List.of(UTF_8, CP932)) {
            var table = new DbfBytes(charset).field("n", 'C', 7, 0);
            var file = open(table.row("菊陽").row("a東広島市").row("東広島市").bytes());
            assertThat(file.charset().charset()).isEqualTo(charset);
            var texts = values(file).stream().map(row -> row.get(0)).toList();
            var notes = notes(file);
            assertThat(codes(notes)).containsOnly("text-cut");
            if (charset.equals(UTF_8)) {
                assertThat(texts).containsExactly("菊陽", "a東広", "東広");
                assertThat(notes).extracting(ImportIssue::row).containsExactly(3);
            } else {
                assertThat(texts).containsExactly("菊陽", "a東広島", "東広島");
                assertThat(notes).extracting(ImportIssue::row).containsExactly(3);
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreNeverReplaced() throws IOException {
        var table = named(UTF_8, "菊陽町", "大津町", "合志市", "菊池市", "阿蘇市", "宇城市", "玉名市", "荒尾市", "水俣市");
        table.row(' ', new byte[] {'a', (byte) 0xFF, (byte) 0x81, 'b'});
        var file = open(table.bytes());
        assertThat(file.charset().charset()).isEqualTo(UTF_8);
        assertThat(values(file).get(9)).containsOnlyNulls();
        assertThat(codes(notes(file))).containsExactly("unreadable-value");
        assertThat(codes(file.remarks())).containsExactly("charset-unsure");
    }
}
