package javax.xml.bind;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;

/** Java 11 dropped this class; Preflight 2.0 reads the dates of the XMP packet with it. */
public final class DatatypeConverter {
  private DatatypeConverter() {}

  public static int parseInt(String text) {
    return Integer.parseInt(text);
  }

  public static Calendar parseDateTime(String text) {
    boolean hasZone = text.matches(".*(Z|[+-]\\d{2}:\\d{2})$");
    return GregorianCalendar.from(
        hasZone
            ? OffsetDateTime.parse(text).toZonedDateTime()
            : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()));
  }
}
