package jp.ritchi.ingest.format.dbf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of a table: what a person says counts; else what the {@code .cpg} says, else
 * the language driver, unless the texts prove it wrong; else what the texts themselves tell.
 */
final class CharsetChoice {
    private static final int MAX_CPG = 64;

    private final List<ImportIssue> remarks = new ArrayList<>();
    private final @Nullable Charset chosen;
    private @Nullable FileCharset declared;

    private CharsetChoice(@Nullable Charset chosen) {
        this.chosen = chosen;
    }

    /** What is said about a table before its texts are looked at. */
    static CharsetChoice of(DbfHeader header, @Nullable Path cpg, @Nullable Charset chosen)
            throws IOException {
        var choice = new CharsetChoice(chosen);
        choice.declared = choice.ofCpg(cpg).or(() -> ofDriver(header.language())).orElse(null);
        return choice;
    }

    private Optional<FileCharset> ofCpg(@Nullable Path cpg) throws IOException {
        if (cpg == null) {
            return Optional.empty();
        }
        byte[] bytes;
        try (var in = Files.newInputStream(cpg)) {
            bytes = in.readNBytes(MAX_CPG);
        }
        var word = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^!-~ ]", "").strip();
        var charset = CharsetNames.ofWord(word);
        if (charset.isEmpty()) {
            remark(
                    "unknown-cpg",
                    ".cpg に書かれた文字コード「" + word + "」は分かりません。内容から判定しました。",
                    "The .cpg names \""
                            + word
                            + "\", which is no known charset; the content tells.");
        }
        return charset.map(
                known ->
                        new FileCharset(
                                known,
                                new Text(
                                        ".cpg に「" + word + "」とあります。",
                                        "The .cpg says " + word + ".")));
    }

    private static Optional<FileCharset> ofDriver(int id) {
        return CharsetNames.ofDriver(id)
                .map(
                        known ->
                                new FileCharset(
                                        known,
                                        new Text(
                                                ".dbf の言語番号が " + id + " です。",
                                                "The language driver of the .dbf is " + id + ".")));
    }

    /** The charsets that the scan has to try besides the usual ones. */
    List<Charset> candidates() {
        var candidates = new ArrayList<Charset>();
        if (chosen != null) {
            candidates.add(chosen);
        }
        if (declared != null) {
            candidates.add(declared.charset());
        }
        return candidates;
    }

    List<ImportIssue> remarks() {
        return remarks;
    }

    FileCharset decide(DbfScan scan) {
        if (chosen != null) {
            return new FileCharset(
                    chosen, new Text("取込の設定で選ばれました。", "It was chosen in the settings."));
        }
        var told = declared;
        if (told == null) {
            return byContent(scan);
        }
        return contradiction(told.charset(), scan)
                .map(
                        better -> {
                            remark(
                                    "charset-contradicts",
                                    told.how().ja()
                                            + "しかし内容は "
                                            + better.name()
                                            + " なので、そう読みました。違うときは文字コードを選んでください。",
                                    told.how().en()
                                            + " The content, however, is "
                                            + better.name()
                                            + " and was read as such. Choose another charset if"
                                            + " that is wrong.");
                            return new FileCharset(
                                    better,
                                    new Text(
                                            "内容から判定しました。",
                                            "The content tells, against its label."));
                        })
                .orElse(told);
    }

    /** A charset that the texts prove while they are illegal, or nonsense, in the declared one. */
    private static Optional<Charset> contradiction(Charset told, DbfScan scan) {
        boolean told8 = told.equals(StandardCharsets.UTF_8);
        if (!told8 && scan.isSurelyUtf8()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (scan.isAscii() || !CharsetNames.isWestern(told) && scan.bad(told) == 0) {
            return Optional.empty();
        }
        if (!told8 && scan.proves(StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean japanese = scan.proves(CharsetNames.CP932) && scan.looksJapanese();
        return japanese ? Optional.of(CharsetNames.CP932) : Optional.empty();
    }

    private FileCharset byContent(DbfScan scan) {
        if (scan.isAscii()) {
            return new FileCharset(
                    StandardCharsets.UTF_8,
                    new Text("ASCII の文字しかありません。", "All text is plain ASCII."));
        }
        for (var charset : List.of(StandardCharsets.UTF_8, CharsetNames.CP932)) {
            boolean fits = charset.equals(StandardCharsets.UTF_8) || scan.looksJapanese();
            if (fits && scan.proves(charset)) {
                return told(charset);
            }
        }
        for (var charset : List.of(StandardCharsets.UTF_8, CharsetNames.CP932)) {
            boolean fits = scan.looksJapanese() && scan.nearlyProves(charset);
            if (fits) {
                remark(
                        "charset-unsure",
                        charset.name() + " と判定しましたが、" + scan.bad(charset) + " 個の値はそう読めません。",
                        "The text looks like "
                                + charset.name()
                                + ", but "
                                + scan.bad(charset)
                                + " values are no such text.");
                return told(charset);
            }
        }
        remark(
                "charset-unsure",
                "文字コードが分かりません（UTF-8 でも CP932 でもありません）。ISO-8859-1 として読みました。文字が正しくないときは選び直してください。",
                "The charset cannot be told: the text is neither UTF-8 nor CP932. It was read as"
                        + " ISO-8859-1. Choose another one if letters are wrong.");
        return told(StandardCharsets.ISO_8859_1);
    }

    private static FileCharset told(Charset charset) {
        return new FileCharset(
                charset,
                new Text(
                        "どこにも書かれていないので、すべての値を読んで判定しました。",
                        "Nothing says so; all values were read to tell it."));
    }

    private void remark(String code, String ja, String en) {
        remarks.add(new ImportIssue(code, Severity.WARNING, null, null, new Text(ja, en)));
    }
}
