package jp.ritchi.eligibility.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document, each loaded once and when it is first needed, and cut down to the
 * characters in use when the document is saved. Ligatures are off: a glyph for "fi" has no
 * character of its own, so that neither searching nor a speaking reader would find the word.
 */
final class EmbeddedFonts {
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final PDDocument document;
    private final List<ReportFonts.Face> faces;
    private final Map<Path, PDFont> loaded = new HashMap<>();

    EmbeddedFonts(PDDocument document, List<ReportFonts.Face> faces) {
        this.document = document;
        this.faces = faces;
    }

    /** Offers the faces to a layout as the families {@code face-0}, {@code face-1} … */
    void offerTo(PdfRendererBuilder builder) {
        for (int i = 0; i < faces.size(); i++) {
            var face = faces.get(i);
            offer(builder, face.regular(), "face-" + i, NORMAL);
            if (face.bold() != null) {
                offer(builder, face.bold(), "face-" + i, BOLD);
            }
        }
    }

    /** The boldest of the report's own face. */
    PDFont strongest() {
        var face = faces.get(0);
        return get(face.bold() == null ? face.regular() : face.bold());
    }

    private void offer(PdfRendererBuilder builder, Path file, String family, int weight) {
        var supplier =
                new PDFontSupplier(null) {
                    @Override
                    public PDFont supply() {
                        return get(file);
                    }
                };
        builder.useFont(supplier, family, weight, FontStyle.NORMAL, true);
    }

    private PDFont get(Path file) {
        return loaded.computeIfAbsent(file, this::load);
    }

    private PDFont load(Path file) {
        var font = ReportFonts.parse(file);
        font.setEnableGsub(false);
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
