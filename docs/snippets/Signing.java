import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Signing {
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    }

    public static void main(String[] args) throws Exception {
        String accessKey = "AKEXAMPLE", secretKey = "SKEXAMPLE"; // example keys
        String date = "20240102T030405Z"; // now, in UTC, as yyyyMMdd'T'HHmmss'Z'
        String body = "{\"kind\":\"Addon\"}";
        String signedHeaders = "content-type;host;x-project-id;x-sdk-date";

        String canonicalRequest = String.join("\n",
            "POST",
            "/api/v3/addons/", // always ends in a slash here
            "", // the query, sorted by name
            "content-type:application/json",
            "host:cce.cn-north-4.myhuaweicloud.com",
            "x-project-id:p1",
            "x-sdk-date:" + date,
            "", // ends the headers
            signedHeaders,
            sha256(body));
        String stringToSign = String.join("\n", "SDK-HMAC-SHA256", date, sha256(canonicalRequest));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(secretKey), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(bytes(stringToSign)));

        System.out.println("SDK-HMAC-SHA256 Access=" + accessKey
            + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature);
    }
}
