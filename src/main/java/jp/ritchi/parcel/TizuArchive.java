package jp.ritchi.parcel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.ZipOpener;
import jp.ritchi.text.Text;

/**
 * Reads the sheets of an archive, one at a time. A damaged sheet of a thousand is an issue and not
 * the end of the import; what looks made to harm ends it.
 */
final class TizuArchive implements ZipOpener.EntryReader {
    private static final Set<String> OF_ONE_SHEET =
            Set.of("bad-xml", "sheet-too-large", "xml-too-long", "too-deep", "bad-archive");

    private final TizuSheetRows sheets;
    private final ImportReport report;

    TizuArchive(TizuSheetRows sheets, ImportReport report) {
        this.sheets = sheets;
        this.report = report;
    }

    @Override
    public boolean take(String place, InputStream content) throws IOException {
        report.watch().at("reading", sheets.parcels(), -1);
        var in = new BufferedInputStream(content, TizuImporter.HEAD);
        in.mark(TizuImporter.HEAD + 1);
        boolean sheet = TizuImporter.isSheet(in.readNBytes(TizuImporter.HEAD));
        in.reset();
        if (!sheet) {
            report.add(
                    new ImportIssue(
                            "not-a-sheet",
                            Severity.INFO,
                            null,
                            place,
                            new Text("地図XML ではないため読みません。", "This is no 地図XML and is left out.")));
            return true;
        }
        try {
            TizuImporter.sheet(place, in, sheets);
        } catch (FileRefused e) {
            damaged(place, e);
        }
        return true;
    }

    @Override
    public void damaged(String place, FileRefused why) {
        if (!OF_ONE_SHEET.contains(why.slug())) {
            throw why;
        }
        report.refuse(new ImportIssue(why.slug(), Severity.ERROR, null, place, why.sentence()));
    }
}
