package kr.madang.shared;

import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that seal personal data.
 *
 * @param currentId the key new values are sealed with, 0 to 127
 * @param keys 32 bytes each in Base64, by key id; old ones stay until everything is sealed anew
 * @param indexKey 32 bytes in Base64, for blind indexes; it never changes
 */
@ConfigurationProperties("madang.sealing")
public record SealingKeys(byte currentId, Map<Byte, String> keys, String indexKey) {

    private static final int KEY_BYTES = 32;

    public SealingKeys {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(currentId)) {
            throw new IllegalArgumentException("madang.sealing.keys has no key " + currentId);
        }
        keys.values().forEach(SealingKeys::decode);
        decode(indexKey);
    }

    byte[] current() {
        return of(currentId);
    }

    byte[] of(byte id) {
        String key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("A stored value is sealed with key " + id + ", which is not configured");
        }
        return decode(key);
    }

    byte[] index() {
        return decode(indexKey);
    }

    private static byte[] decode(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A sealing key has " + bytes.length + " bytes and needs " + KEY_BYTES);
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "SealingKeys[" + keys.keySet() + "]";
    }
}
