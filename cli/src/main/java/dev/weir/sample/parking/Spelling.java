package dev.weir.sample.parking;

/** How people and programs write a plate that is right. */
enum Spelling {
    DOT,
    FULL_WIDTH,
    SPACED;

    String of(String plate) {
        return switch (this) {
            case DOT -> plate.substring(0, 2) + "·" + plate.substring(2);
            case FULL_WIDTH -> fullWidth(plate);
            case SPACED -> plate.charAt(0) + " " + plate.substring(1, 2) + " " + plate.substring(2);
        };
    }

    private static String fullWidth(String plate) {
        StringBuilder wide = new StringBuilder();
        plate.chars()
                .map(sign -> sign > ' ' && sign < 127 ? sign + 0xFEE0 : sign)
                .forEach(sign -> wide.append((char) sign));
        return wide.toString();
    }
}
