package jp.ritchi.security.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords, by account name and by client address (an IPv6 network of
 * 64 bits counts as one). Known limits: it is in memory and forgets at a restart; behind a proxy
 * all clients have one address, which is why an address has more attempts than a name; whoever
 * keeps guessing at a name makes its owner wait up to a minute.
 */
@Component
class LoginThrottle {
    private static final int NAME_ATTEMPTS = 5;
    private static final int ADDRESS_ATTEMPTS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int CAPACITY = 10_000;

    private final Backoff names;
    private final Backoff addresses;

    LoginThrottle() {
        this(System::nanoTime);
    }

    LoginThrottle(LongSupplier nanoTime) {
        names = new Backoff(NAME_ATTEMPTS, LONGEST, CAPACITY, nanoTime);
        addresses = new Backoff(ADDRESS_ATTEMPTS, LONGEST, CAPACITY, nanoTime);
    }

    /** Zero when the attempt may go on, which counts it; else how long to wait. */
    synchronized Duration enter(String name, String address) {
        var wait = remaining(name, address);
        if (wait.isZero()) {
            names.count(name);
            addresses.count(network(address));
        }
        return wait;
    }

    /** How long the next attempt has to wait. */
    Duration remaining(String name, String address) {
        var byName = names.remaining(name);
        var byAddress = addresses.remaining(network(address));
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    /** The attempt was right. */
    void succeeded(String name, String address) {
        names.clear(name);
        addresses.forgive(network(address));
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
