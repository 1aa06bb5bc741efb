package jp.ritchi.geo;

import java.util.Arrays;
import java.util.stream.Stream;

/** Which zones each prefecture uses, by MLIT notice no. 9 of 2002; the usual zone comes first. */
final class PrefectureZones {
    /** In the order of the prefecture codes, from Hokkaido (01) to Okinawa (47). */
    private static final String[] ZONES = {
        "12 11 13", // 01 Hokkaido
        "10",
        "10",
        "10",
        "10",
        "10", // 02 Aomori to 06 Yamagata
        "9",
        "9",
        "9",
        "9",
        "9",
        "9", // 07 Fukushima to 12 Chiba
        "9 14 18 19", // 13 Tokyo
        "9", // 14 Kanagawa
        "8", // 15 Niigata
        "7",
        "7", // 16 Toyama, 17 Ishikawa
        "6", // 18 Fukui
        "8",
        "8", // 19 Yamanashi, 20 Nagano
        "7", // 21 Gifu
        "8", // 22 Shizuoka
        "7", // 23 Aichi
        "6",
        "6",
        "6",
        "6", // 24 Mie to 27 Osaka
        "5", // 28 Hyogo
        "6",
        "6", // 29 Nara, 30 Wakayama
        "5", // 31 Tottori
        "3", // 32 Shimane
        "5", // 33 Okayama
        "3",
        "3", // 34 Hiroshima, 35 Yamaguchi
        "4",
        "4",
        "4",
        "4", // 36 Tokushima to 39 Kochi
        "2",
        "2", // 40 Fukuoka, 41 Saga
        "1", // 42 Nagasaki
        "2",
        "2",
        "2", // 43 Kumamoto to 45 Miyazaki
        "2 1", // 46 Kagoshima
        "15 16 17" // 47 Okinawa
    };

    private PrefectureZones() {}

    static Stream<Integer> list(String code) {
        if (!code.matches("0[1-9]|[1-3][0-9]|4[0-7]")) {
            return Stream.empty();
        }
        return Arrays.stream(ZONES[Integer.parseInt(code) - 1].split(" ")).map(Integer::valueOf);
    }
}
