from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("courts", "0001_courts")]

    operations = [
        migrations.AddField(
            model_name="court",
            name="phones",
            field=models.JSONField(
                default=list, help_text="其他电话：名称和号码，例如诉讼服务热线、立案庭。"
            ),
        ),
    ]
