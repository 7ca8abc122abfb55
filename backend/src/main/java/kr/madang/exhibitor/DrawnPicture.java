package kr.madang.exhibitor;

import java.util.HexFormat;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Sha256;

/** A picture in both sizes, as files that hold pixels and nothing else. */
public record DrawnPicture(Picture.Kind kind, int width, int height, byte[] large, byte[] small) {

    Picture described(InTwoLanguages text) {
        return new Picture(HexFormat.of().formatHex(Sha256.of(large)), width, height, text);
    }
}
