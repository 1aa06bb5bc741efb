package jp.ritchi.eligibility.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is only one spelling (RFC 8785, JSON Canonicalization Scheme), so that equal
 * content has equal bytes and an equal hash.
 */
@Component
class EvidenceJson {
    private final JsonMapper json;

    EvidenceJson(JsonMapper json) {
        this.json = json.rebuild().addModule(GeometryJson.module()).build();
    }

    /** A value as a tree that a canonical file would give back when it is read. */
    JsonNode tree(Object value) {
        return json.readTree(canonical(json.writeValueAsBytes(value)));
    }

    byte[] bytes(JsonNode tree) {
        return canonical(json.writeValueAsBytes(tree));
    }

    String sha256(JsonNode tree) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes(tree));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * @throws tools.jackson.core.JacksonException when the text is no JSON
     */
    JsonNode read(byte[] text) {
        return json.readTree(text);
    }

    <T> T value(JsonNode tree, Class<T> type) {
        return json.treeToValue(tree, type);
    }

    private static byte[] canonical(byte[] text) {
        try {
            return new JsonCanonicalizer(text).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("JSON that was just written cannot be read", e);
        }
    }
}
