package jp.ritchi.traffic.detector;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import jp.ritchi.ingest.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * Reads type B tables into a {@link DetectorFile}. A row that cannot be used is reported with its
 * line and left out; the others are taken whatever their order.
 */
final class TypeBReader {
    private static final int BREATH = 1 << 16;
    private static final int MAX_NAME = 200;

    private final DetectorFile file;
    private final ImportReport report;
    private final TypeBIssues issues;
    private final TypeBRow row = new TypeBRow();
    private long rows;

    TypeBReader(DetectorFile file, ImportReport report) {
        this.file = file;
        this.report = report;
        this.issues = new TypeBIssues(report);
    }

    /**
     * @param place what the table is called in its archive; absent for a plain file
     * @param bytes length of the stream, 0 when it is not known
     */
    void read(@Nullable String place, InputStream in, long bytes) throws IOException {
        var lines = new ByteLines(in);
        if (!lines.next()) {
            issues.empty(place);
            return;
        }
        var header = TypeBHeader.checked(lines.copy());
        issues.table(place, header);
        while (lines.next()) {
            if (lines.end() > lines.start()) {
                line(lines, header);
            }
            if ((lines.number() & (BREATH - 1)) == 0) {
                double done = bytes == 0 ? -1 : (double) lines.bytesRead() / bytes;
                report.watch().at("reading", rows, done);
            }
        }
    }

    /** Notes a file of the archive that is something else. */
    void leaveOut(String place) {
        issues.notTypeB(place);
    }

    /** Tells what holds for all tables together. */
    void finish() {
        issues.tellGaps(file);
    }

    private void line(ByteLines lines, TypeBHeader header) {
        var fault = row.read(lines.buffer(), lines.start(), lines.end());
        rows++;
        if (lines.isOpen() && row.columns() < header.columns()) {
            issues.cut(lines.number());
            return;
        }
        if (fault == TypeBRow.Fault.KEY && TypeBHeader.find(lines.copy()).isPresent()) {
            rows--;
            issues.headerAgain(lines.number());
            return;
        }
        if (fault != TypeBRow.Fault.NONE) {
            issues.fault(fault, lines.number());
            return;
        }
        if (row.columns() != header.columns()) {
            issues.mixed(lines.number(), row.columns());
        }
        var detector = file.detector(row);
        if (!detector.isTold(row)) {
            describe(detector, lines.number(), header);
        }
        issues.put(file.put(detector, row), detector, lines.number());
    }

    private void describe(Detector detector, int line, TypeBHeader header) {
        var text = TypeBHeader.decoded(row.name(), 0, header.charset()).orElse(null);
        var name = text == null ? null : normal(text);
        if (name == null) {
            issues.badName(detector, line);
        }
        var before = detector.name();
        var link = DetectorLink.of(row.link(), row.end());
        boolean told = before != null;
        if (told && name != null && !name.equals(before)) {
            issues.renamed(detector, name, line);
        }
        if (told && !link.equals(detector.link())) {
            issues.moved(detector, line);
        }
        detector.tell(row, name, link);
    }

    private static String normal(String name) {
        var normal =
                Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\p{C}", "");
        return normal.length() > MAX_NAME ? normal.substring(0, MAX_NAME) : normal;
    }
}
