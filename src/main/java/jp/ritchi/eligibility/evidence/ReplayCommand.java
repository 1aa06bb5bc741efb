package jp.ritchi.eligibility.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.command.Command;
import jp.ritchi.ingest.command.Console;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * Evaluates an evidence bundle again and says whether the findings come out the same. Changes of
 * the data since then are told but are no fault.
 */
@Component
class ReplayCommand implements Command {
    private static final int SHOWN = 20;

    private final Replay replay;
    private final StoreComparison store;

    ReplayCommand(Replay replay, StoreComparison store) {
        this.replay = replay;
        this.store = store;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Text usage() {
        return new Text(
                "FILE [--against-store]  証拠一式から判定をやり直し、記録と比べる",
                "FILE [--against-store]  evaluate an evidence bundle again and compare");
    }

    @Override
    public int run(List<String> arguments, Console console) throws Exception {
        var rest = new ArrayList<>(arguments);
        boolean againstStore = rest.remove("--against-store");
        if (rest.size() != 1 || rest.get(0).startsWith("--")) {
            console.complain(usage());
            return 2;
        }
        var file = Path.of(rest.get(0));
        if (!Files.isRegularFile(file)) {
            console.complain(new Text("ファイルがありません: " + file, "No such file: " + file));
            return 2;
        }
        var bundle = replay.read(Files.readAllBytes(file));
        introduce(bundle, console);
        boolean good = tell(replay.of(bundle), console);
        if (againstStore) {
            good &= tell(store.of(bundle), console);
        }
        return good ? 0 : 1;
    }

    private void introduce(Bundle bundle, Console console) {
        var document = bundle.document();
        var version = document.path("software").path("version").asString("");
        var at = document.path("recordedAt").asString("");
        console.say(
                "証拠一式: %s に版 %s が作成。この再判定は版 %s で行います。"
                        .formatted(at, version, replay.programVersion()),
                "Bundle made at %s by version %s; evaluated again by version %s."
                        .formatted(at, version, replay.programVersion()));
        console.say("  SHA-256 " + bundle.sha256(), "  SHA-256 " + bundle.sha256());
        if (bundle.synthetic()) {
            console.say("  合成データに基づきます。", "  It rests on synthetic data.");
        }
    }

    private static boolean tell(Replay.Result result, Console console) {
        result.faults().forEach(console::complain);
        if (result.faults().isEmpty()) {
            console.say("ハッシュ: すべて一致します。", "Hashes: all agree.");
        }
        if (result.sameFindings()) {
            console.say(
                    "再判定: 要件ごとの結果は記録とバイト単位で同じです（SHA-256 %s）。".formatted(result.findingsSha256()),
                    "Replay: the findings are the same, byte for byte (SHA-256 %s)."
                            .formatted(result.findingsSha256()));
        } else {
            console.complain(
                    new Text("再判定: 結果は記録と違います。", "Replay: the findings are not those recorded."));
        }
        result.differences().stream()
                .limit(SHOWN)
                .forEach(d -> console.complain(new Text("  " + d, "  " + d)));
        if (result.differences().size() > SHOWN) {
            int more = result.differences().size() - SHOWN;
            console.complain(new Text("  ほか " + more + " か所", "  and " + more + " more"));
        }
        return result.good();
    }

    private static boolean tell(StoreComparison.Result result, Console console) {
        result.contradictions().forEach(console::complain);
        if (result.contradictions().isEmpty()) {
            console.say(
                    "データベース: 使った %d 行は、記録時点の履歴と一致します。".formatted(result.used()),
                    "Store: the %d rows used are what the store held at that instant."
                            .formatted(result.used()));
        }
        if (result.changes().isEmpty()) {
            console.say("  その後の変更はありません。", "  Nothing of them has changed since.");
        }
        result.changes().forEach(console::say);
        return result.contradictions().isEmpty();
    }
}
