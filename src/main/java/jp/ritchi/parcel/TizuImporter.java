package jp.ritchi.parcel;

import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ritchi.ingest.FeaturePlan;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.SafeXml;
import jp.ritchi.ingest.format.ZipOpener;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** 登記所備付地図 (地図XML): one sheet, or sheets in a ZIP, or a ZIP of such. */
@Component
class TizuImporter implements Importer {
    private static final String TABLE = "parcel.parcel";
    private static final String ROOT = "地図";
    private static final int HEAD = 8192;

    private final EntityManager entities;

    TizuImporter(EntityManager entities) {
        this.entities = entities;
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
        return ParcelEntity.SOURCE;
    }

    @Override
    public List<ImportTable> tables() {
        return List.of(ImportTable.feature(TABLE));
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        if (!ZipOpener.isZip(upload.content())) {
            return isSheet(upload.head(HEAD));
        }
        var found = new AtomicBoolean();
        ZipOpener.open(
                upload.content(),
                upload.folder(),
                (place, content) -> {
                    found.set(isSheet(content.readNBytes(HEAD)));
                    return !found.get();
                });
        return found.get();
    }

    private static boolean isSheet(byte[] head) {
        return ROOT.equals(SafeXml.root(new ByteArrayInputStream(head)));
    }

    @Override
    public ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var rows = new TizuSheetRows(report);
        if (ZipOpener.isZip(upload.content())) {
            ZipOpener.open(
                    upload.content(),
                    upload.folder(),
                    (place, content) -> {
                        report.watch().at("reading", rows.rows().size(), -1);
                        entry(place, content, rows, report);
                        return true;
                    });
        } else {
            try (var content = upload.open()) {
                sheet(upload.name(), content, rows);
            }
        }
        return new FeaturePlan<>(
                entities,
                ParcelEntity.class,
                TABLE,
                FeaturePlan.withoutDuplicates(rows.rows(), report));
    }

    private static void entry(
            String place, InputStream content, TizuSheetRows rows, ImportReport report)
            throws IOException {
        var in = new BufferedInputStream(content, HEAD);
        in.mark(HEAD + 1);
        boolean sheet = isSheet(in.readNBytes(HEAD));
        in.reset();
        if (!sheet) {
            report.add(
                    new ImportIssue(
                            "not-a-sheet",
                            Severity.INFO,
                            null,
                            place,
                            new Text("地図XML ではないため読みません。", "This is no 地図XML and is left out.")));
            return;
        }
        try {
            sheet(place, in, rows);
        } catch (FileRefused e) {
            if (!"bad-xml".equals(e.slug())) {
                throw e;
            }
            // One damaged sheet of a thousand is an issue, not the end of the import.
            report.refuse(new ImportIssue("bad-xml", Severity.ERROR, null, place, e.sentence()));
        }
    }

    private static void sheet(String place, InputStream content, TizuSheetRows rows)
            throws IOException {
        var handler = new TizuXmlHandler();
        SafeXml.read(content, handler);
        rows.add(handler.sheet(), place);
    }
}
