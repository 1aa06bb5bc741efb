package jp.ritchi.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class ContentSecurityPolicyTest {
    /** printf '{"imports":{}}' | openssl dgst -sha256 -binary | base64 */
    private static final String EMPTY_MAP = "'sha256-URrTy+Il/Nz0lHojVUx275hWqAWhkSF0VsHbUM4/6Hw='";

    @Test
    void theImportMapIsKnownByItsHash() {
        assertThat(hashes("<script type=\"importmap\">{\"imports\":{}}</script>"))
                .containsExactly(EMPTY_MAP);
        assertThat(hashes("<SCRIPT type=importmap nonce='x' >{\"imports\":{}}</SCRIPT >"))
                .containsExactly(EMPTY_MAP);
    }

    @Test
    void lineEndsCountAsABrowserSeesThem() {
        assertThat(hashes("<script type=\"importmap\">\r\n{\r\n}</script>"))
                .isEqualTo(hashes("<script type=\"importmap\">\n{\n}</script>"))
                .isNotEqualTo(hashes("<script type=\"importmap\">\n{}</script>"));
    }

    @Test
    void otherInlineScriptsAndCommentsGetNoHash() {
        assertThat(
                        hashes(
                                "<script>alert(1)</script><script type=\"module\">x</script>"
                                        + "<!-- <script type=\"importmap\">{}</script> -->"
                                        + "<script type=\"module\" src=\"/js/main.js\"></script>"))
                .isEmpty();
    }

    @Test
    void thePolicyNamesNothingButThePageAndTheBasemap() {
        var page =
                new ByteArrayResource(
                        "<script type=\"importmap\">{\"imports\":{}}</script>"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(
                        new ContentSecurityPolicy(page, List.of("https://cyberjapandata.gsi.go.jp"))
                                .directives())
                .isEqualTo(
                        "default-src 'none'; script-src 'self' "
                                + EMPTY_MAP
                                + "; style-src 'self'; img-src 'self' data: blob:"
                                + " https://cyberjapandata.gsi.go.jp; connect-src 'self'"
                                + " https://cyberjapandata.gsi.go.jp; worker-src 'self' blob:;"
                                + " font-src 'self'; manifest-src 'self'; base-uri 'none';"
                                + " form-action 'self'; frame-ancestors 'none'");
        assertThat(ContentSecurityPolicy.directives(List.of(), List.of()))
                .contains("; connect-src 'self'; ");
    }

    @Test
    void aBasemapHostThatWouldAddADirectiveIsRefused() {
        for (var host :
                List.of("*", "https://a.example; script-src *", "'unsafe-inline'", "data:")) {
            assertThatThrownBy(() -> ContentSecurityPolicy.directives(List.of(), List.of(host)))
                    .as(host)
                    .hasMessageContaining("ritchi.basemap-hosts");
        }
    }

    private static List<String> hashes(String html) {
        return ContentSecurityPolicy.importMapHashes(html);
    }
}
