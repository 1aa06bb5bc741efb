package jp.ritchi.traffic.detector;

import java.io.BufferedInputStream;
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
import jp.ritchi.ingest.format.ZipOpener;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * 断面交通量 type B (JARTIC): five-minute counts of the police's detectors for a month, as CSV or as an
 * archive of such tables. There are no coordinates, speeds or vehicle classes in it.
 */
@Component
class TypeBImporter implements Importer {
    static final String SOURCE = "jartic-type-b";
    private static final int HEAD = 1024;

    private final DetectorStore store;

    TypeBImporter(DetectorStore store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "jartic-type-b";
    }

    @Override
    public Text title() {
        return new Text("JARTIC 断面交通量（typeB、5 分間）CSV", "JARTIC type B, five-minute counts, CSV");
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
        return DetectorStore.TABLES;
    }

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return HeadSearch.finds(upload, HEAD, TypeBImporter::isTypeB);
    }

    private static boolean isTypeB(byte[] head) throws IOException {
        var lines = new ByteLines(new ByteArrayInputStream(head));
        return lines.next() && TypeBHeader.find(lines.copy()).isPresent();
    }

    @Override
    public ImportPlan read(Upload upload, ImportReport report) throws IOException {
        var file = new DetectorFile(DetectorFile.MAX_DAYS);
        var reader = new TypeBReader(file, report);
        if (ZipOpener.isZip(upload.content())) {
            ZipOpener.open(
                    upload.content(),
                    upload.folder(),
                    (place, content) -> {
                        entry(place, content, reader);
                        return true;
                    });
        } else {
            try (var content = upload.open()) {
                reader.read(null, content, upload.bytes());
            }
        }
        reader.finish();
        return new DetectorPlan(store, file);
    }

    private static void entry(String place, InputStream content, TypeBReader reader)
            throws IOException {
        var in = new BufferedInputStream(content, HEAD);
        in.mark(HEAD + 1);
        boolean counts = isTypeB(in.readNBytes(HEAD));
        in.reset();
        if (counts) {
            reader.read(place, in, 0);
        } else {
            reader.leaveOut(place);
        }
    }
}
