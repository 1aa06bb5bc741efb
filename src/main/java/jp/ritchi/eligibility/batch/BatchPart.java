package jp.ritchi.eligibility.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The routes of stored batches, beside those of their jobs. */
@Component
class BatchPart implements ApiPart {
    private static final String TAG = "Batches";
    private static final String RESULTS = "/ogc/jobs/{jobId}/results";

    private final BatchFiles files;

    BatchPart(BatchFiles files) {
        this.files = files;
    }

    @Override
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.add(sites());
        for (ExportFormat file : files.formats()) {
            operations.add(
                    new Operation(
                            RESULTS + "/sites." + file.id(),
                            "getBatch" + file.id(),
                            TAG,
                            file.title(),
                            List.of(),
                            Map.of(file.mediaType(FileWish.USUAL), "tile")));
        }
        operations.add(
                new Operation(
                        RESULTS + "/tiles/{tileMatrix}/{tileRow}/{tileCol}",
                        "getBatchTile",
                        TAG,
                        new Text("判定のタイル", "Tile of verdicts"),
                        List.of(),
                        Map.of(BatchController.MVT, "tile")));
        return operations;
    }

    private static Operation sites() {
        var number = Map.<String, Object>of("type", "integer", "minimum", 0);
        var text = Map.<String, Object>of("type", "string");
        return new Operation(
                RESULTS + "/sites",
                "getBatchSites",
                TAG,
                new Text("判定の一覧", "All verdicts"),
                List.of(
                        parameter("limit", "件数", "Number of sites", number),
                        parameter("offset", "飛ばす件数", "Number to skip", number),
                        parameter("verdict", "判定で絞る", "Only this verdict", text),
                        parameter("sort", "並べ方", "Order", text)),
                Map.of(Link.GEOJSON, "object"));
    }

    private static Map<String, Object> parameter(
            String name, String ja, String en, Map<String, Object> schema) {
        return Operation.parameter(name, new Text(ja, en), schema);
    }
}
