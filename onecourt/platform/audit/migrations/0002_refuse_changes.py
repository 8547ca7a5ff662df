from django.db import migrations

REFUSE = """
CREATE FUNCTION audit_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit entries are never changed or removed'; END $$;
CREATE TRIGGER audit_entry_final BEFORE UPDATE OR DELETE ON platform_audit_auditentry
FOR EACH ROW EXECUTE FUNCTION audit_entry_is_final();
"""
ALLOW = """
DROP TRIGGER audit_entry_final ON platform_audit_auditentry;
DROP FUNCTION audit_entry_is_final();
"""


class Migration(migrations.Migration):
    dependencies = [("platform_audit", "0001_audit_trail")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
