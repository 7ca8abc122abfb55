package kr.madang.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets text in the fonts of one document: each character in the first font that has it. Only the characters that were used
 * are embedded, when the document is saved.
 */
public final class Lettering {

    private static final int UNKNOWN = '□';

    private final List<Face> faces = new ArrayList<>();

    /** @param files TrueType fonts; the first has the square that stands for what none has */
    Lettering(PDDocument document, List<byte[]> files) throws IOException {
        for (byte[] file : files) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            faces.add(new Face(font.getUnicodeCmapLookup(), PDType0Font.load(document, font, true)));
        }
    }

    /** Writes the text around a point on its base line, as large as fits. All lengths are in units of the page. */
    public void center(PDPageContentStream page, String text, float x, float y, float size, float width)
            throws IOException {
        List<Run> runs = runs(text);
        float fitting = fitting(runs, size, width);
        write(page, runs, x - widthOf(runs) * fitting / 2, y, fitting);
    }

    /** Writes the text from a point on its base line, as large as fits. */
    public void begin(PDPageContentStream page, String text, float x, float y, float size, float width)
            throws IOException {
        List<Run> runs = runs(text);
        write(page, runs, x, y, fitting(runs, size, width));
    }

    /** The text in lines that fit, broken between words; what more lines than these would take ends in an ellipsis. */
    public List<String> lines(String text, float size, float width, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : List.of(text.strip().split("\\s+", -1))) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || widthOf(runs(longer)) * size <= width) {
                line.replace(0, line.length(), longer);
            } else if (lines.size() == most - 1) {
                line.append('…');
                break;
            } else {
                lines.add(line.toString());
                line.replace(0, line.length(), word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float fitting(List<Run> runs, float size, float width) throws IOException {
        return Math.min(size, width / widthOf(runs));
    }

    private static void write(PDPageContentStream page, List<Run> runs, float x, float y, float size)
            throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (Run run : runs) {
            page.setFont(run.face().font(), size);
            page.showText(run.text());
        }
        page.endText();
    }

    private static float widthOf(List<Run> runs) throws IOException {
        float width = 0;
        for (Run run : runs) {
            width += run.face().font().getStringWidth(run.text()) / 1000;
        }
        return width;
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        int last = 0;
        // composed, as the fonts have it: some systems send syllables apart
        for (int character :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            int place = placeOf(character);
            int next = Math.max(place, 0);
            if (next != last && !same.isEmpty()) {
                runs.add(new Run(faces.get(last), same.toString()));
                same.setLength(0);
            }
            same.appendCodePoint(place < 0 ? UNKNOWN : character);
            last = next;
        }
        runs.add(new Run(faces.get(last), same.toString()));
        return runs;
    }

    /** Which font has the character, or -1. */
    private int placeOf(int character) {
        for (int place = 0; place < faces.size(); place++) {
            if (faces.get(place).has(character)) {
                return place;
            }
        }
        return -1;
    }

    /** The table is found once: the file looks for it anew whenever it is asked. */
    private record Face(CmapLookup glyphs, PDType0Font font) {

        boolean has(int character) {
            return glyphs.getGlyphId(character) != 0;
        }
    }

    private record Run(Face face, String text) {}
}
