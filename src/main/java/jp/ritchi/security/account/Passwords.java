package jp.ritchi.security.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes, checks and hashes passwords. Hashing is slow on purpose, so at most half of the processors
 * do it at a time: a flood of sign-ins must not stop the map.
 */
@Component
class Passwords {
    static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    /** Without the letters and digits that are mistaken for each other when read aloud. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();
    private final Semaphore hashers =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** The hash of a password that nobody has, to spend the same time on unknown names. */
    private final String nobody = encoder.encode(generate());

    /** A new password of 24 letters and digits: 137 bits. */
    String generate() {
        var made = new StringBuilder();
        random.ints(24, 0, LETTERS.length()).forEach(i -> made.append(LETTERS.charAt(i)));
        return made.toString();
    }

    /** The hash to store of a password that keeps the rules for {@code name}. */
    String hash(String name, String password) {
        check(name, password);
        hashers.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            hashers.release();
        }
    }

    /** Takes as long for an absent hash as for a wrong password. */
    boolean matches(String password, @Nullable String hash) {
        var given = bytes(password) > MOST_BYTES ? "" : password;
        hashers.acquireUninterruptibly();
        try {
            return encoder.matches(given, hash == null ? nobody : hash) && hash != null;
        } finally {
            hashers.release();
        }
    }

    private static void check(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST
                || bytes(password) > MOST_BYTES) {
            throw RequestProblem.badParameter(
                    "password",
                    "パスワードは 12 文字以上、72 バイト以内にしてください。",
                    "Choose a password of at least 12 characters and at most 72 bytes.");
        }
        boolean named = name.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(name);
        if (named || password.chars().distinct().count() < 5) {
            throw RequestProblem.badParameter(
                    "password",
                    "名前を含むパスワードや、同じ文字の繰り返しは使えません。",
                    "Choose a password without the account's name and with at least 5 different"
                            + " characters.");
        }
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
