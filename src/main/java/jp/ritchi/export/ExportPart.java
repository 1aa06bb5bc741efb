package jp.ritchi.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The routes of exports in the API document, and their links from each collection. */
@Component
class ExportPart implements ApiPart {
    private static final String TAG = "Exports";

    private final LayerCatalog layers;
    private final Questions questions;

    ExportPart(LayerCatalog layers, Questions questions) {
        this.layers = layers;
        this.questions = questions;
    }

    @Override
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public List<Link> collectionLinks(Layer layer) {
        return ExportController.links(layer.id(), questions.formats());
    }

    @Override
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.add(
                new Operation(
                        ExportController.PATH + "/formats",
                        "getExportFormats",
                        TAG,
                        new Text("書き出しの形式", "Formats of exports"),
                        List.of(),
                        Map.of(Link.JSON, "object")));
        for (Layer layer : layers.list()) {
            var title =
                    new Text(layer.title().ja() + "をファイルに書き出す", layer.title().en() + " as a file");
            var path = ExportController.PATH + "/" + layer.id();
            var parameters = parameters(layer);
            operations.add(
                    new Operation(path, "export-" + layer.id(), TAG, title, parameters, files()));
            operations.add(
                    new Operation(
                            path + "/summary",
                            "getExportSummary-" + layer.id(),
                            TAG,
                            new Text(title.ja() + "と何が入るか", "What " + title.en() + " would hold"),
                            parameters,
                            Map.of(Link.JSON, "object")));
        }
        return operations;
    }

    private Map<String, String> files() {
        var answers = new LinkedHashMap<String, String>();
        for (ExportFormat format : questions.formats()) {
            answers.put(format.mediaType(FileWish.USUAL), "tile");
        }
        return answers;
    }

    private List<Map<String, Object>> parameters(Layer layer) {
        var parameters = new ArrayList<>(questions.rowDocuments(layer));
        var ids = questions.formats().stream().map(ExportFormat::id).toList();
        var text = Map.<String, Object>of("type", "string");
        parameters.add(
                Operation.parameter(
                        "f",
                        new Text("形式（必須）", "Format; it must be given"),
                        Map.of("type", "string", "enum", ids)));
        parameters.add(
                Operation.parameter(
                        "properties",
                        new Text(
                                "書き出す属性（コンマ区切り）。出典の属性は必ず入る。",
                                "Attributes to write, separated by commas; those of the source always are."),
                        Map.of("type", "array", "items", text)));
        parameters.add(
                Operation.parameter(
                        "crs",
                        new Text(
                                "座標系（CRS84, EPSG:6668, EPSG:6669～6687, EPSG:3857, EPSG:4326）。ファイルの中では東が先。",
                                "Coordinate system; inside the file the east comes first."),
                        text));
        parameters.add(
                Operation.parameter(
                        "charset",
                        new Text("CSV と Shapefile の文字コード", "Charset of CSV and shapefiles"),
                        Map.of("type", "string", "enum", List.of(FileWish.UTF_8, FileWish.CP932))));
        parameters.add(
                Operation.parameter(
                        "readme",
                        new Text(
                                "CSV に出典と説明の文書を添えて zip にする。",
                                "Put texts about sources and changes beside the CSV, as a zip."),
                        Map.of("type", "boolean")));
        return parameters;
    }
}
