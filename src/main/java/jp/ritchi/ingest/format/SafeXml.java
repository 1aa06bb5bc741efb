package jp.ritchi.ingest.format;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML document element by element. A DOCTYPE refuses the document whatever is in
 * it; nothing outside the document is ever fetched; at most 64 levels and 100,000 characters of
 * text in an element.
 */
public final class SafeXml {
    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** Hears of elements in document order. */
    public interface Handler {
        void start(XMLStreamReader element);

        /**
         * @param text the element's own text without the space around it, empty when it has
         *     children
         */
        void end(String name, String text);

        /** How many characters of text an element may have. */
        default int maxText() {
            return MAX_TEXT;
        }

        /** Whether to read on; asked after each element's end. */
        default boolean wantsMore() {
            return true;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without one, the parser writes what it finds to the standard error stream.
        factory.setXMLReporter((message, type, related, place) -> {});
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Reads to the end and closes nothing. */
    public static void read(InputStream in, Handler handler) throws IOException {
        try {
            var xml = open(in);
            var text = new StringBuilder();
            int depth = 0;
            boolean more = true;
            while (more && xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        checkDepth(++depth);
                        text.setLength(0);
                        handler.start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(xml.getLocalName(), text.toString().strip());
                        text.setLength(0);
                        more = handler.wantsMore();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            append(text, xml, handler.maxText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new FileRefused(
                                    "xml-doctype",
                                    "DOCTYPE や実体参照を含む XML は受け付けません。",
                                    "XML with a DOCTYPE or entities is not taken.");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** The name of the first element, empty when the bytes do not begin like XML. */
    public static String root(InputStream in) {
        var bytes = new BufferedInputStream(in);
        try {
            if (!mayBeXml(bytes)) {
                return "";
            }
            var xml = open(bytes);
            while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    return "";
                }
            }
            return xml.isStartElement() ? xml.getLocalName() : "";
        } catch (XMLStreamException | IOException e) {
            return "";
        }
    }

    /** What the parser would decode by half, strictly; the rest it knows better than we do. */
    private static XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
        var bytes = in.markSupported() ? in : new BufferedInputStream(in);
        var charset = XmlCharset.of(bytes);
        return charset.isEmpty()
                ? FACTORY.createXMLStreamReader(bytes)
                : FACTORY.createXMLStreamReader(XmlCharset.reader(bytes, charset.get()));
    }

    /** Looks at the first byte that is no space and no byte order mark. */
    private static boolean mayBeXml(BufferedInputStream bytes) throws IOException {
        bytes.mark(64);
        int first = bytes.read();
        for (int i = 0; i < 60 && (first >= 0 && first <= ' ' || first >= 0xBB); i++) {
            first = bytes.read();
        }
        bytes.reset();
        return first == '<';
    }

    private static void append(StringBuilder text, XMLStreamReader xml, int limit) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > limit) {
            throw new FileRefused(
                    "xml-too-long",
                    "XML の 1 要素の文字が多すぎます。",
                    "An element of the XML has too much text.");
        }
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new FileRefused(
                    "too-deep",
                    "XML の入れ子が深すぎます（" + MAX_DEPTH + " 段まで）。",
                    "The XML is nested too deeply; at most " + MAX_DEPTH + " levels.");
        }
    }

    private static FileRefused refusal(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io
                && !(io instanceof CharConversionException)
                && !(io instanceof CharacterCodingException)) {
            throw io;
        }
        var at = e.getLocation();
        var where = at == null ? "" : at.getLineNumber() + ":" + at.getColumnNumber() + " ";
        return new FileRefused(
                "bad-xml",
                where + "XML として読めません。ファイルが途中で切れていないか確かめてください。",
                where + "This is no readable XML. Check that the file is complete.");
    }
}
