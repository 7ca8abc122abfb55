package kr.madang;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Signs tokens with a key of its own, which the application under test is told to trust. */
public final class TestTokens {

    private static final RSAKey KEY = key();
    private static final NimbusJwtEncoder ENCODER = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));

    private TestTokens() {}

    /** A good token for the person with this subject, who has signed in with a password alone. */
    public static String of(String subject) {
        return of(subject, "1");
    }

    /** The same of a sign-in that reached this level. */
    public static String of(String subject, String level) {
        Instant now = Instant.now();
        return ENCODER.encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
                        .subject(subject)
                        .claim("acr", level)
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(300))
                        .build()))
                .getTokenValue();
    }

    static ReactiveJwtDecoder decoder() {
        try {
            return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
