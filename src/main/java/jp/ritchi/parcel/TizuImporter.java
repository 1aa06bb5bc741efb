package jp.ritchi.parcel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.HeadSearch;
import jp.ritchi.ingest.format.SafeXml;
import jp.ritchi.ingest.format.ZipOpener;
import jp.ritchi.ingest.stage.RowStage;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** 登記所備付地図 (地図XML): one sheet, or sheets in a ZIP, or a ZIP of such. */
@Component
class TizuImporter implements Importer {
    private static final String TABLE = "parcel.parcel";
    private static final String ROOT = "地図";
    static final int HEAD = 8192;

    private final RowStage rows;

    TizuImporter(RowStage rows) {
        this.rows = rows;
    }

    @Override
    public String id() {
        return "tizu-xml";
    }

    @Override
    public Text title() {
        return new Text("登記所備付地図（地図XML、ZIP も可）", "Land-registry map (地図XML, also zipped)");
    }

    @Override
    public String collection() {
        return "parcels";
    }

    @Override
    public String sourceId() {
        return "moj-tizu";
    }

    @Override
    public List<ImportTable> tables() {
        return List.of(ImportTable.feature(TABLE));
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return HeadSearch.finds(upload, HEAD, TizuImporter::isSheet);
    }

    static boolean isSheet(byte[] head) {
        return ROOT.equals(SafeXml.root(new ByteArrayInputStream(head)));
    }

    @Override
    public ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var writer = rows.writer(upload.folder(), collection(), TizuRow.COLUMNS);
        rows.parts(writer, "id", TizuStage.SHEET_OF_ID);
        var stage = new TizuStage(writer, report);
        var sheets = new TizuSheetRows(stage, report);
        try (writer) {
            if (ZipOpener.isZip(upload.content())) {
                ZipOpener.open(upload.content(), upload.folder(), new TizuArchive(sheets, report));
            } else {
                try (var content = upload.open()) {
                    sheet(upload.name(), content, sheets);
                }
            }
        }
        sheets.finish();
        return rows.plan(upload.folder(), stage.edition());
    }

    static void sheet(String place, InputStream content, TizuSheetRows rows) throws IOException {
        var handler = new TizuXmlHandler();
        SafeXml.read(content, handler);
        rows.add(handler.sheet(), place);
    }
}
