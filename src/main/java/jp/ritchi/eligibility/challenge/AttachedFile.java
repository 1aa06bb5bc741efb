package jp.ritchi.eligibility.challenge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that supports a challenge. What kind it is is told by its first bytes, never by its name
 * or what the sender says; it is kept and given back, and nothing here opens it.
 */
record AttachedFile(String name, String mediaType, String sha256, byte[] content) {
    /** How many one challenge may have. */
    static final int MOST = 5;

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("application/pdf", "255044462d");
        BEGINNINGS.put("image/png", "89504e470d0a1a0a");
        BEGINNINGS.put("image/jpeg", "ffd8ff");
    }

    static AttachedFile of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw RequestProblem.badParameter(
                    "file", "ファイルを「file」という名前で送ってください。", "Send the file as the part named file.");
        }
        if (file.getSize() > LARGEST) {
            throw new RequestProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    new Text("添付は 10 MB までです。", "An attachment may have 10 MB at most."),
                    "file");
        }
        try {
            var content = file.getBytes();
            return new AttachedFile(name(file), mediaType(content), sha256(content), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestProblem tooMany() {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "too-many-attachments",
                new Text("添付は " + MOST + " 件までです。", "There can be " + MOST + " attachments."),
                "file");
    }

    private static String mediaType(byte[] content) {
        var start = HexFormat.of().formatHex(content, 0, Math.min(content.length, 8));
        return BEGINNINGS.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () ->
                                new RequestProblem(
                                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                        "unsupported-attachment",
                                        new Text(
                                                "添付できるのは PDF・PNG・JPEG です。",
                                                "Attach a PDF, PNG or JPEG file."),
                                        "file"));
    }

    /** The last part of the name as sent, without what steers terminals or paths. */
    private static String name(MultipartFile file) {
        var sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{C}", "").strip();
        var cut = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        return cut.isEmpty() ? "attachment" : cut;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
