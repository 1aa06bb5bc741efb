package jp.ritchi.ingest.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Upload;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes files that say where their import takes a minute unless somebody stops it. */
@TestComponent
class SlowImporter implements Importer {
    static final String ID = "slow-test";
    private static final String SLEEP = "SELECT 1 FROM pg_sleep(60)";

    private final JdbcClient jdbc;

    SlowImporter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Text title() {
        return new Text("遅い取込み", "Slow import");
    }

    @Override
    public String collection() {
        return "interchanges";
    }

    @Override
    public String sourceId() {
        return "mlit-n06";
    }

    @Override
    public List<ImportTable> tables() {
        return List.of(ImportTable.feature("interchange.interchange"));
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return new String(upload.head(5), StandardCharsets.UTF_8).equals("slow ");
    }

    @Override
    public ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var where = new String(upload.head(100), StandardCharsets.UTF_8).substring(5);
        for (int row = 0; "reading".equals(where) && row < 6_000; row++) {
            report.watch().at("reading", row, row / 6_000.0);
            pause();
        }
        return (found, stamp) -> apply(where, found, stamp);
    }

    private Map<String, Long> apply(String where, ImportReport report, @Nullable RunStamp stamp) {
        report.count(Outcome.NEW, 1);
        if ("comparing".equals(where)) {
            jdbc.sql(SLEEP).query(Integer.class).single();
        }
        if (stamp == null) {
            return Map.of();
        }
        jdbc.sql(
                        """
                        INSERT INTO interchange.interchange (id, name_ja, kind, n06_type, has_exit, geom, source_id,
                            positional_accuracy, changed_by, changed_at, import_run)
                        VALUES (:id, '遅い', 'interchange', 1, true, ST_SetSRID(ST_MakePoint(122.0789, 24.3), 6668),
                            'mlit-n06', 'street', :by, :at, :run)
                        """)
                .param("id", "slow-" + stamp.run())
                .param("by", stamp.changedBy())
                .param("at", java.sql.Timestamp.from(stamp.at()))
                .param("run", stamp.run())
                .update();
        if ("writing".equals(where)) {
            report.watch().at("writing", 1, 0.5);
            jdbc.sql(SLEEP).query(Integer.class).single();
        }
        return Map.of("interchange.interchange", 1L);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
