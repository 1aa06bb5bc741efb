package jp.ritchi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class SafeXmlTest {
    private final List<String> events = new ArrayList<>();

    private void read(byte[] xml) throws IOException {
        SafeXml.read(
                new ByteArrayInputStream(xml),
                new SafeXml.Handler() {
                    @Override
                    public void start(XMLStreamReader element) {
                        events.add("<" + element.getLocalName());
                    }

                    @Override
                    public void end(String name, String text) {
                        events.add(name + "=" + text);
                    }
                });
    }

    private String refusal(String xml) {
        return catchThrowableOfType(
                        FileRefused.class, () -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .slug();
    }

    @Test
    void elementsComeInOrderWithTheirOwnText() throws IOException {
        read("<a> x<b> y&amp;<![CDATA[z]]> </b></a>".getBytes(StandardCharsets.UTF_8));
        assertThat(events).containsExactly("<a", "<b", "b=y&z", "a=");
    }

    @Test
    void doctypeIsRefusedAndNothingOutsideIsAsked() throws IOException {
        var asked = new AtomicInteger();
        var canary =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        canary.start();
        try {
            var url = "http://127.0.0.1:" + canary.getAddress().getPort() + "/x.dtd";
            assertThat(refusal("<!DOCTYPE a SYSTEM \"" + url + "\"><a/>")).isEqualTo("xml-doctype");
            assertThat(refusal("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]><a/>"))
                    .isEqualTo("xml-doctype");
            assertThat(
                            refusal(
                                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"))
                    .isEqualTo("xml-doctype");
            assertThat(asked).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void undeclaredEntityIsRefused() {
        assertThat(refusal("<a>&nbsp;</a>")).isIn("bad-xml", "xml-doctype");
    }

    @Test
    void deepNestingAndLongTextAreRefused() {
        assertThat(refusal("<a>".repeat(100_000))).isEqualTo("too-deep");
        assertThat(refusal("<a>" + "x".repeat(SafeXml.MAX_TEXT + 1) + "</a>"))
                .isEqualTo("xml-too-long");
    }

    @Test
    void brokenXmlAndWrongBytesAreRefusedWithTheirPlace() {
        var refused =
                catchThrowableOfType(
                        FileRefused.class,
                        () -> read("<a>\n<b></a>".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.slug()).isEqualTo("bad-xml");
        assertThat(refused.sentence().en()).startsWith("2:");
        byte[] cut = {'<', 'a', '>', (byte) 0xE5, (byte) 0x9C, '<', '/', 'a', '>'};
        assertThat(catchThrowableOfType(FileRefused.class, () -> read(cut)).slug())
                .isEqualTo("bad-xml");
    }
}
