package jp.ritchi.eligibility.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import jp.ritchi.eligibility.evidence.Bundle;
import jp.ritchi.eligibility.report.map.Lettering;
import jp.ritchi.eligibility.report.map.MapSheet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Writes the report of a bundle as PDF/UA: a template is filled, laid out by an HTML engine that
 * tags what it draws, and stamped where it rests on synthetic data. No address is ever fetched.
 */
@Component
class ReportPdf {
    private static final String MAP = "ritchi/map";
    private static final String FOLDER = "/templates/report/";

    private final ReportFonts fonts;
    private final ReportMaps maps;
    private final Template template;

    ReportPdf(ReportFonts fonts, ReportMaps maps) {
        this.fonts = fonts;
        this.maps = maps;
        this.template =
                Mustache.compiler()
                        .defaultValue("")
                        .emptyStringIsFalse(true)
                        .zeroIsFalse(true)
                        .withEscaper(ReportPdf::escape)
                        .withLoader(ReportPdf::open)
                        .compile(open("report.mustache"));
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * Writes one document.
     *
     * @throws jp.ritchi.web.RequestProblem when this machine has no font to embed
     */
    void write(Bundle bundle, Paper paper, Words words, OutputStream out) throws IOException {
        var faces = fonts.list();
        var drawn = maps.of(bundle, paper, words);
        var html = template.execute(new ReportModel(bundle, words).build(paper, drawn));
        try (var document = new PDDocument()) {
            var embedded = new EmbeddedFonts(document, faces);
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Ritchi");
            builder.useExternalResourceAccessControl(
                    (address, type) -> false,
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            embedded.offerTo(builder);
            var lettering = new Lettering(fonts.outlines());
            builder.useObjectDrawerFactory(new Drawers(drawn, lettering));
            builder.withHtmlContent(html, null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            if (bundle.synthetic()) {
                Watermark.stamp(document, embedded.strongest(), words.get("synthetic.mark"));
            }
            document.save(out);
        }
    }

    /** Escapes for XML and drops what XML cannot hold, such as control characters in names. */
    private static String escape(String raw) {
        var text = new StringBuilder();
        raw.codePoints()
                .filter(ReportPdf::isXml)
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> text.append("&amp;");
                                case '<' -> text.append("&lt;");
                                case '>' -> text.append("&gt;");
                                case '"' -> text.append("&quot;");
                                default -> text.appendCodePoint(c);
                            }
                        });
        return text.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                || c == '\t'
                || c == '\n';
    }

    private static InputStreamReader open(String name) {
        var stream =
                Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FOLDER + name), name);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** Draws the maps where the template has {@code <object type="ritchi/map" data="name">}. */
    private record Drawers(Map<String, ReportMaps.ReportMap> maps, Lettering lettering)
            implements FSObjectDrawerFactory {

        @Override
        public boolean isReplacedObject(Element element) {
            return MAP.equals(element.getAttribute("type"));
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            MapSheet sheet = maps.get(element.getAttribute("data")).sheet();
            return (e, x, y, width, height, device, context, dotsPerPixel) -> {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        sheet.width(),
                        sheet.height(),
                        graphics -> sheet.draw(graphics, lettering));
                return Map.of();
            };
        }
    }
}
