package jp.ritchi.traffic;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.GeoJsonFile;
import jp.ritchi.ingest.format.GeoJsonProbe;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Hourly counts of the 交通量API as GeoJSON; the API's error answers are told from data. */
@Component
class TravosGeoJsonImporter extends CountImporter {
    private static final int HEAD = 4096;

    TravosGeoJsonImporter(EntityManager entities, CountStage stage) {
        super(entities, stage);
    }

    @Override
    public String id() {
        return "traffic-api-hourly-geojson";
    }

    @Override
    public Text title() {
        return new Text("交通量API 1 時間交通量 GeoJSON", "MLIT traffic API, hourly counts, GeoJSON");
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return isErrorAnswer(upload)
                || TravosFields.resemble(GeoJsonProbe.properties(upload.content()));
    }

    @Override
    void read(Upload upload, CountImportFile file, ImportReport report) throws IOException {
        if (isErrorAnswer(upload)) {
            throw new FileRefused(
                    "upstream-error",
                    "交通量API のエラー応答です（データではありません）。範囲か期間を狭めて取り直してください。",
                    "This is an error answer of the traffic API and no data. Ask it again for a smaller area or period.");
        }
        GeoJsonFile.read(
                upload.content(),
                feature -> {
                    TravosFields.check(feature.properties().keySet(), TravosFields.ALL);
                    var position = CountPosition.of(feature.geometry());
                    new TravosHour(feature.number(), feature::find).addTo(file, position, report);
                    return true;
                });
    }

    /** Such answers come with status 200 and are sometimes not even JSON, so only words count. */
    private static boolean isErrorAnswer(Upload upload) throws IOException {
        var head = new String(upload.head(HEAD), StandardCharsets.UTF_8).stripLeading();
        return head.startsWith("{")
                && head.contains("\"errorType\"")
                && !head.contains("\"FeatureCollection\"");
    }
}
