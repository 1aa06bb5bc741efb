package jp.ritchi.parcel;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Ids that are the same in every edition of a sheet: municipality, map and lot number. Numbers of 筆
 * are given anew in each file, so they serve only where lot numbers do not tell parcels apart, as
 * for 道 and 水.
 */
final class TizuParcelIds {
    private static final Pattern LOT = Pattern.compile("[0-9]{1,20}(-[0-9]{1,10}){1,6}");

    private final String prefix;
    private final Map<String, Long> uses;

    TizuParcelIds(TizuSheet sheet) {
        prefix = "moj-" + sheet.municipalityCode() + "-" + hash(sheet.mapName()) + "-";
        uses =
                sheet.parcels.stream()
                        .filter(parcel -> !parcel.isNoParcel())
                        .map(TizuParcelIds::lot)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    String of(TizuParcel parcel) {
        return prefix + (tells(parcel) ? lot(parcel) : number(parcel));
    }

    /** What all ids of the sheet begin with. */
    String prefix() {
        return prefix;
    }

    /** Whether the lot number names one parcel of the sheet. */
    boolean tells(TizuParcel parcel) {
        var lot = lot(parcel);
        return LOT.matcher(lot).matches() && uses.getOrDefault(lot, 0L) == 1;
    }

    /** Place codes and lot number, with half-width digits. */
    static String lot(TizuParcel parcel) {
        return Normalizer.normalize(parcel.codedLot(), Normalizer.Form.NFKC);
    }

    private static String number(TizuParcel parcel) {
        var id = parcel.id().toLowerCase(java.util.Locale.ROOT);
        return id.matches("[a-z0-9]{1,40}") ? id : hash(parcel.id() + parcel.codedLot());
    }

    private static String hash(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
