package jp.ritchi.eligibility.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFontsTests {
    @TempDir private Path folder;

    @Test
    void aMachineWithoutAFontSaysWhichPackageToInstall() {
        var fonts = new ReportFonts(List.of(folder.toString(), "/nowhere"));
        assertThatThrownBy(fonts::list)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> {
                            assertThat(problem.status().value()).isEqualTo(503);
                            assertThat(problem.sentence().ja()).contains("fonts-ipaexfont-gothic");
                            assertThat(problem.sentence().en()).contains("fonts-ipaexfont-gothic");
                        });
    }

    @Test
    void aFontThatIsInstalledLaterIsFoundWithoutARestart() throws Exception {
        var fonts = new ReportFonts(List.of(folder.toString()));
        assertThatThrownBy(fonts::list).isInstanceOf(RequestProblem.class);
        var installed = new ReportFonts(List.of("/usr/share/fonts")).list().get(0).regular();
        var copy =
                Files.createDirectories(folder.resolve("truetype/x"))
                        .resolve(installed.getFileName());
        Files.copy(installed, copy);
        assertThat(fonts.list()).containsExactly(new ReportFonts.Face(copy, null));
        assertThat(fonts.outlines()).hasSize(1);
    }

    @Test
    void theFontsOfThisMachineHaveTheCharactersOfNamesOfPlaces() throws Exception {
        var fonts = new ReportFonts(List.of("/usr/share/fonts"));
        for (int character : "東広島市西条髙﨑①㈱ヶ々〇ー～…○×△−±".codePoints().toArray()) {
            boolean known = false;
            for (var font : fonts.outlines()) {
                known |= font.getUnicodeCmapLookup().getGlyphId(character) != 0;
            }
            assertThat(known).as(Character.toString(character)).isTrue();
        }
    }
}
