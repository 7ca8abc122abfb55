package kr.madang.registration.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.registration.Ticket;
import org.junit.jupiter.api.Test;

/**
 * A thousand badges, good and forged, that every reader of badges must judge alike. {@code -Dreference=write} writes
 * them anew.
 */
class GoldenBadgesTests {

    private static final Path FILE = Path.of("..", "docs", "reference", "badge-vectors.tsv");
    private static final String HEAD = "algorithm\tkeyNumber\tticket\trevision\tlastDay\tpublicKey\ttoken\tverdict";
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void areSignedAndJudgedAsWritten() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        Random random = new Random(20261123);
        List<Key> keys =
                IntStream.range(0, 10).mapToObj(nth -> Key.of(nth, random)).toList();
        IntStream.range(0, 1000)
                .mapToObj(nth -> line(keys.get(nth % keys.size()), nth % 5 == 4, random))
                .forEach(lines::add);
        if ("write".equals(System.getProperty("reference"))) {
            Files.write(FILE, lines);
        }

        assertThat(Files.readAllLines(FILE)).isEqualTo(lines);
        assertThat(lines.stream()
                        .skip(1)
                        .collect(Collectors.groupingBy(
                                line -> line.substring(line.lastIndexOf('\t') + 1), Collectors.counting())))
                .containsOnlyKeys("genuine", "forged")
                .containsEntry("genuine", 800L);
    }

    /** A forged badge has one bit of its claims or its signature turned; what it says then is what stands in the line. */
    private static String line(Key key, boolean forged, Random random) {
        byte[] ticket = new byte[Ticket.BYTES];
        random.nextBytes(ticket);
        BadgeClaims claims = new BadgeClaims(
                key.algorithm(),
                key.number(),
                new Ticket(ticket),
                random.nextInt(16),
                BadgeClaims.DAY_ZERO.plusDays(random.nextInt(4096)));
        byte[] bytes = Crockford.decode(
                new BadgeSigner(key.algorithm(), key.privateKey()).sign(claims).text());
        if (forged) {
            int bit = Byte.SIZE + random.nextInt((bytes.length - 1) * Byte.SIZE);
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        }
        BadgeToken badge = BadgeToken.read(Crockford.encode(bytes));
        byte[] publicKey = key.algorithm().publicKeyOf(key.privateKey());
        return String.join(
                "\t",
                badge.claims().algorithm().name(),
                String.valueOf(badge.claims().keyNumber()),
                HEX.formatHex(badge.claims().ticket().value()),
                String.valueOf(badge.claims().revision()),
                badge.claims().lastDay().toString(),
                HEX.formatHex(publicKey),
                badge.text(),
                badge.isSignedBy(key.algorithm(), publicKey) ? "genuine" : "forged");
    }

    private record Key(BadgeAlgorithm algorithm, int number, byte[] privateKey) {

        static Key of(int nth, Random random) {
            byte[] privateKey = new byte[32];
            random.nextBytes(privateKey);
            privateKey[0] &= 0x7f; // below the order of P-256
            return new Key(BadgeAlgorithm.of(nth % 2), nth * 3 + 1, privateKey);
        }
    }
}
