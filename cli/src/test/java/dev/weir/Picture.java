package dev.weir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What can be seen in a picture. */
public final class Picture {

    private static final int TOLERANCE = 6;

    private final BufferedImage image;

    public Picture(Path file) {
        try {
            image = ImageIO.read(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many points have about this colour, such as {@code 2B6CA3}. */
    public long points(String colour) {
        int wanted = Integer.parseInt(colour, 16);
        long points = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                points += isNear(image.getRGB(x, y), wanted) ? 1 : 0;
            }
        }
        return points;
    }

    private static boolean isNear(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
