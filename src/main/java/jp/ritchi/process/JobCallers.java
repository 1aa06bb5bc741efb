package jp.ritchi.process;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import jp.ritchi.process.job.JobCaller;
import jp.ritchi.security.Clearance;

/** Says in whose name a request asks for jobs. */
public final class JobCallers {
    private JobCallers() {}

    /** The account, or for the public the address (of IPv6 its network of 64 bits). */
    public static JobCaller of(HttpServletRequest request) {
        var caller = request.getUserPrincipal();
        return caller == null
                ? JobCaller.atAddress(network(request.getRemoteAddr()))
                : JobCaller.signedIn(caller.getName(), Clearance.ofCaller());
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
