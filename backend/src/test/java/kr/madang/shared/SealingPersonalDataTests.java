package kr.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingPersonalDataTests {

    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND =
            Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.US_ASCII));
    private static final UUID ROW = Ids.next();
    private static final HostId HOST = new HostId(Ids.next());

    private final Sealing sealing = new Sealing(new SealingKeys((byte) 1, Map.of((byte) 1, FIRST), FIRST));

    @Test
    void opensWhatItSealed() {
        assertThat(sealing.open(sealing.seal("홍길동", "person.name", ROW), "person.name", ROW))
                .isEqualTo("홍길동");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealing.seal("홍길동", "person.name", ROW)).isNotEqualTo(sealing.seal("홍길동", "person.name", ROW));
    }

    @Test
    void doesNotOpenAValueCopiedToAnotherRow() {
        byte[] sealed = sealing.seal("홍길동", "person.name", ROW);

        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "person.name", Ids.next()));
    }

    @Test
    void doesNotOpenAValueCopiedToAnotherColumn() {
        byte[] sealed = sealing.seal("홍길동", "person.name", ROW);

        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "person.email", ROW));
    }

    @Test
    void opensOldValuesAfterTheKeyHasChanged() {
        byte[] sealed = sealing.seal("홍길동", "person.name", ROW);
        Sealing later = new Sealing(new SealingKeys((byte) 2, Map.of((byte) 1, FIRST, (byte) 2, SECOND), FIRST));

        assertThat(later.open(sealed, "person.name", ROW)).isEqualTo("홍길동");
    }

    @Test
    void findsATextWhateverItsCaseAndSpacing() {
        assertThat(sealing.index("Gildong@Example.com ", HOST)).isEqualTo(sealing.index("gildong@example.com", HOST));
    }

    @Test
    void indexesATextDifferentlyForEachHost() {
        assertThat(sealing.index("a@example.com", HOST))
                .isNotEqualTo(sealing.index("a@example.com", new HostId(Ids.next())));
    }

    @Test
    void needsAKeyOf32Bytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealingKeys((byte) 1, Map.of((byte) 1, "c2hvcnQ="), FIRST))
                .withMessageContaining("needs 32");
    }
}
