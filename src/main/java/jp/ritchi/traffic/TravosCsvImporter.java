package jp.ritchi.traffic;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.CsvProbe;
import jp.ritchi.ingest.format.JsonText;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Hourly counts of the 交通量API as CSV, plain or as the one JSON string that the API answers. */
@Component
class TravosCsvImporter extends CountImporter {
    private static final List<String> COLUMNS = columns();

    TravosCsvImporter(EntityManager entities, CountStage stage) {
        super(entities, stage);
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(List.of("FID", TravosFields.GEOMETRY));
        columns.addAll(TravosFields.ALL);
        return columns;
    }

    @Override
    public String id() {
        return "traffic-api-hourly-csv";
    }

    @Override
    public Text title() {
        return new Text("交通量API 1 時間交通量 CSV", "MLIT traffic API, hourly counts, CSV");
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return TravosFields.resemble(CsvProbe.columns(upload.content(), upload.folder()));
    }

    @Override
    void read(Upload upload, CountImportFile file, ImportReport report) throws IOException {
        if (!JsonText.isOneString(upload.content())) {
            readCsv(upload.content(), file, report);
            return;
        }
        var text = JsonText.unwrap(upload.content(), upload.folder());
        try {
            readCsv(text, file, report);
        } finally {
            Files.delete(text);
        }
    }

    private static void readCsv(Path csv, CountImportFile file, ImportReport report)
            throws IOException {
        TravosFields.check(CsvFile.header(csv), COLUMNS);
        CsvFile.read(
                csv,
                row ->
                        new TravosHour(row.number(), row::find)
                                .addTo(
                                        file,
                                        CountPosition.ofWkt(row.text(TravosFields.GEOMETRY)),
                                        report));
    }
}
