package jp.ritchi.traffic.detector;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.CsvProbe;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * The bought file of coordinates that gives detectors of type B their places. It may not be passed
 * on: the rows that it places name a source that exports leave out.
 */
@Component
class TmtImporter implements Importer {
    static final String SOURCE = "jartic-tmt";
    private static final List<String> COLUMNS =
            List.of("情報源コード", "計測地点番号", "計測地点名", "2次メッシュ番号", "交通管理リンク番号", "経度", "緯度");

    private final DetectorPlaces places;

    TmtImporter(DetectorPlaces places) {
        this.places = places;
    }

    @Override
    public String id() {
        return "jartic-tmt-coordinates";
    }

    @Override
    public Text title() {
        return new Text(
                "断面交通量の計測地点の座標（TMT、再配布不可）",
                "Coordinates of type B detectors (TMT, not to be passed on)");
    }

    @Override
    public String collection() {
        return "traffic-stations";
    }

    @Override
    public String sourceId() {
        return SOURCE;
    }

    @Override
    public List<ImportTable> tables() {
        return List.of(ImportTable.feature(DetectorStore.STATIONS));
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        var names = byNormalName(CsvProbe.columns(upload.content(), upload.folder())).keySet();
        return names.containsAll(List.of("情報源コード", "計測地点番号", "経度"));
    }

    @Override
    public ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var columns = byNormalName(CsvFile.header(upload.content()));
        if (!columns.keySet().equals(java.util.Set.copyOf(COLUMNS))) {
            throw new FileRefused(
                    "fields-changed",
                    "列が決まりと違います。必要な列: " + String.join("、", COLUMNS),
                    "The columns are not those of the format, which are: "
                            + String.join(", ", COLUMNS));
        }
        var file = new TmtFile(report);
        CsvFile.read(upload.content(), row -> file.add(row, columns));
        report.add(
                new ImportIssue(
                        "datum-assumed",
                        Severity.INFO,
                        null,
                        null,
                        new Text(
                                "測地系はファイルに書かれていません。経度・緯度を JGD2011 とみなします。旧日本測地系のファイルなら約 400 m ずれるので、地図で確かめてください。",
                                "The file names no datum. Its degrees are taken for JGD2011; on the old Tokyo datum they would be about 400 m off, so look at the map.")));
        return new TmtPlan(places, file.places(report));
    }

    private static Map<String, String> byNormalName(java.util.Collection<String> names) {
        var columns = new LinkedHashMap<String, String>();
        for (var name : names) {
            columns.put(Normalizer.normalize(name, Normalizer.Form.NFKC).strip(), name);
        }
        return columns;
    }
}
