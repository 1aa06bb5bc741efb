package jp.ritchi.ogcapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP;q=0.5 | true",
                "br, gzip;q=1.0 | true",
                "deflate,gzip ; q=0.001 | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "gzipped | false",
                "br | false",
                "identity | false"
            })
    void takesWhatTheCallerNames(String header, boolean taken) {
        assertThat(Body.takesGzip(header)).isEqualTo(taken);
    }

    @Test
    void bothFormsHoldTheSameBytes() throws IOException {
        var text = "tile ".repeat(1000).getBytes();
        var compressed = sent(text, "gzip");
        assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
        var bytes = compressed.getContentAsByteArray();
        assertThat(compressed.getContentLength()).isEqualTo(bytes.length).isLessThan(text.length);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(plain.readAllBytes()).isEqualTo(text);
        }
        var plain = sent(text, null);
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(plain.getContentAsByteArray()).isEqualTo(text);
    }

    @Test
    void whatCompressingDoesNotShortenHasOneForm() throws IOException {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertThat(sent(noise, "gzip").getHeader("Content-Encoding")).isNull();
        assertThat(Body.of(noise).weight()).isEqualTo(noise.length);
        assertThat(sent("short".getBytes(), "gzip").getHeader("Content-Encoding")).isNull();
    }

    private static MockHttpServletResponse sent(byte[] bytes, String acceptEncoding)
            throws IOException {
        var request = new MockHttpServletRequest();
        if (acceptEncoding != null) {
            request.addHeader("Accept-Encoding", acceptEncoding);
        }
        var response = new MockHttpServletResponse();
        Body.of(bytes).send(request, response);
        return response;
    }
}
