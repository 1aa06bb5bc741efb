package jp.ritchi.export;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.ingest.command.Command;
import jp.ritchi.ingest.command.Console;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Exports what the public may see to a file; a file that exists is never written over. */
@Component
class ExportCommand implements Command {
    private static final String OUT = "out";

    private final LayerCatalog layers;
    private final Questions questions;
    private final ExportFiles files;

    ExportCommand(LayerCatalog layers, Questions questions, ExportFiles files) {
        this.layers = layers;
        this.questions = questions;
        this.files = files;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Text usage() {
        return new Text(
                "COLLECTION --format F [--filter CQL2] [--bbox W,S,E,N] [--out FILE] [--名前 値]… 公開データをファイルに書き出す",
                "COLLECTION --format F [--filter CQL2] [--bbox W,S,E,N] [--out FILE] [--name value]…"
                        + " export public rows to a file");
    }

    @Override
    public int run(List<String> arguments, Console console) throws IOException {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            console.complain(usage());
            return 2;
        }
        var layer = layers.find(arguments.get(0));
        if (layer.isEmpty()) {
            var ids = layers.list().stream().map(each -> each.id()).toList();
            console.complain(
                    new Text(
                            "このコレクションはありません。使えるもの: " + String.join(", ", ids),
                            "There is no such collection. There are: " + String.join(", ", ids)));
            return 2;
        }
        var query = query(arguments);
        var question = questions.read(layer.get(), query.without(OUT));
        var name = FileName.of(question, console.locale());
        var target = Path.of(query.find(OUT).orElse(name.full()));
        var asker = new ExportFiles.Asker(console.locale(), true);
        if (Files.exists(target)) {
            console.complain(
                    new Text(
                            "ファイルがもうあります: " + target + "（--out で別の名前を指定してください）",
                            "The file exists already: " + target + " (name another with --out)"));
            return 2;
        }
        files.make(question, asker, made -> keep(made, target, console));
        return 0;
    }

    private static void keep(ExportFiles.Made made, Path target, Console console)
            throws IOException {
        Files.copy(made.file(), target);
        long rows = made.summary().contents().rows();
        long leftOut = made.summary().leftOut();
        console.say(
                "%s に %d 行を書き出しました（再配布できないため除いた行: %d）。".formatted(target, rows, leftOut),
                "Wrote %d rows to %s (left out because they may not be redistributed: %d)."
                        .formatted(rows, target, leftOut));
        made.remarks()
                .counts()
                .forEach(
                        (kind, count) ->
                                console.say(
                                        kind.sentence().ja() + " × " + count,
                                        kind.sentence().en() + " × " + count));
        for (Remarks.Remark remark : made.remarks().listed()) {
            console.out()
                    .println(
                            "  %s %s: %s → %s"
                                    .formatted(
                                            remark.row(),
                                            remark.column(),
                                            remark.before(),
                                            remark.after()));
        }
    }

    /** The options as parameters of a request, by the same names. */
    private static Query query(List<String> arguments) {
        var given = new StringJoiner("&");
        for (int i = 1; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            given.add(
                    encoded(name.equals("format") ? "f" : name)
                            + "="
                            + encoded(arguments.get(i + 1)));
        }
        return Query.of(given.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
