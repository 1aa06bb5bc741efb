package jp.ritchi.eligibility.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a reader, a printer and a speaking reader find in the document. */
class PdfTests extends ReportTest {
    private static final String MARK = "合成データ SYNTHETIC";

    @BeforeAll
    static void prepareTheJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theTextHasTheVerdictTheFiguresAndTheReasonsOfTheCheck() throws Exception {
        var parcel = realParcel("a", NEAR);
        var check =
                json(
                        post(
                                "/ogc/processes/parcel-eligibility/execution",
                                "{\"inputs\":" + request(parcels(parcel), "") + "}"));
        try (var pdf = open(report(parcels(parcel), "\"lang\":\"ja\""))) {
            var text = text(pdf);
            assertThat(text).contains("適合", "要件ごとの結果", "作成", "審査", "決裁", "位置図", "筆 a");
            assertThat(text).contains(Words.JAPANESE.quantity(check.get("areaHectares"), "ha"));
            assertThat(text).contains("CC BY 4.0", "国土交通省");
            for (var finding : check.get("findings")) {
                var unit = finding.get("unit").asString();
                assertThat(text)
                        .contains(Words.JAPANESE.quantity(finding.get("measured"), unit))
                        .contains(Words.JAPANESE.signed(finding.get("margin"), unit))
                        .contains(finding.get("title").get("ja").asString())
                        .contains(finding.get("reason").get("ja").asString());
            }
            for (var assumption : check.get("assumptions")) {
                assertThat(text).contains(assumption.get("ja").asString());
            }
        }
    }

    @Test
    void englishReadersGetEnglish() throws Exception {
        try (var pdf = open(report(DRAWN, "\"lang\":\"en\",\"lots\":1"))) {
            var text = text(pdf);
            assertThat(text)
                    .contains("Not eligible", "Requirement by requirement", "Location map")
                    .contains("1 planned is not enough; 1 more required.")
                    .contains("What would change the result", "Reviewed");
        }
    }

    @Test
    void everyFontIsEmbeddedAndCutDownToWhatIsUsed() throws Exception {
        try (var pdf = open(report(DRAWN, ""))) {
            var fonts = new ArrayList<PDFont>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty();
            assertThat(fonts).allMatch(PDFont::isEmbedded);
            assertThat(fonts).allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"));
        }
    }

    @Test
    void itIsTaggedAndSaysItsLanguageItsTitleAndWhatTheMapsShow() throws Exception {
        try (var pdf = open(report(DRAWN, "\"lang\":\"ja\""))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("ja");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("支援制度 適合判定報告書");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("判定");
            var figures = elements(catalog.getStructureTreeRoot().getCOSObject(), "Figure");
            assertThat(figures).hasSize(2);
            assertThat(figures)
                    .allMatch(figure -> figure.getString(COSName.ALT).contains("西条IC"))
                    .allMatch(figure -> figure.getString(COSName.ALT).contains("縮尺 1:"));
            assertThat(elements(catalog.getStructureTreeRoot().getCOSObject(), "TH")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"a4, ja, met", "a4, en, open", "a3, ja, open", "a3, en, met"})
    void theJudgeOfUniversalAccessibilityHasNothingToSay(String paper, String lang, String lots)
            throws Exception {
        var more = "\"paper\":\"%s\",\"lang\":\"%s\"".formatted(paper, lang);
        var pdf = report(DRAWN, more + (lots.equals("met") ? ",\"lots\":2" : ""));
        try (var parser =
                Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
            var result = validator.validate(parser);
            var failures =
                    result.getTestAssertions().stream()
                            .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
                            .distinct()
                            .toList();
            assertThat(failures).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"a4, 210, 297", "a3, 420, 297"})
    void pagesHaveTheSizeOfThePaper(String paper, int width, int height) throws Exception {
        try (var pdf = open(report(DRAWN, "\"paper\":\"" + paper + "\""))) {
            for (PDPage page : pdf.getPages()) {
                PDRectangle box = page.getMediaBox();
                assertThat(Math.round(box.getWidth() / 72 * 25.4)).isEqualTo(width);
                assertThat(Math.round(box.getHeight() / 72 * 25.4)).isEqualTo(height);
            }
        }
    }

    @Test
    void whatRestsOnSyntheticDataSaysSoAcrossEveryPage() throws Exception {
        var parcel = rows.parcel("a", NEAR);
        try (var pdf = open(report(parcels(parcel), ""))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                // once above the text, once across it
                assertThat(text(pdf, page).split(MARK, -1)).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void whatIsRealCarriesNoSuchMark() throws Exception {
        var parcel = realParcel("a", NEAR);
        try (var pdf = open(report(parcels(parcel), ""))) {
            assertThat(text(pdf)).doesNotContain(MARK);
        }
    }

    @Test
    void namesWithCharactersThatMeanSomethingInMarkupOrNothingInXmlDoNoHarm() throws Exception {
        var parcel = realParcel("a", NEAR);
        rows.execute(
                "UPDATE parcel.parcel SET name_ja = '<b>&\"髙﨑' || chr(1) || '𠮷野 1-1' WHERE id = '"
                        + parcel
                        + "'");
        try (var pdf = open(report(parcels(parcel), "\"lang\":\"ja\""))) {
            assertThat(text(pdf)).contains("<b>&\"髙﨑");
        }
    }

    private static List<COSDictionary> elements(COSBase node, String type) {
        var found = new ArrayList<COSDictionary>();
        collect(node, type, found);
        return found;
    }

    private static void collect(COSBase node, String type, List<COSDictionary> found) {
        if (node instanceof COSObject reference) {
            collect(reference.getObject(), type, found);
        } else if (node instanceof COSArray list) {
            list.forEach(item -> collect(item, type, found));
        } else if (node instanceof COSDictionary element) {
            if (type.equals(element.getNameAsString(COSName.S))) {
                found.add(element);
            }
            collect(element.getDictionaryObject(COSName.K), type, found);
        }
    }
}
